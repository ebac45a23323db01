package collect

import (
	"crypto/sha256"
	"encoding/hex"

	"congvan/input"
	"congvan/templates"

	"github.com/shopspring/decimal"
)

// File is one file as it came back, before anything is known of it.
type File struct {
	Name string // as the clerk knows it, with slashes; of a file in an archive: thu.zip/phieu.xlsx
	Raw  []byte
}

// Digest is the SHA-256 of the bytes, in lower-case hex: two files with one
// digest are one return, whatever their names.
func (f File) Digest() string {
	sum := sha256.Sum256(f.Raw)
	return hex.EncodeToString(sum[:])
}

// Reading is all that one returned file says. It holds no bytes of the file
// and can be kept as JSON.
type Reading struct {
	File     string   `json:"file"`
	SHA256   string   `json:"sha256"` // of the file, lower-case hex
	Identity Identity `json:"identity"`
	Program  string   `json:"program,omitempty"`  // that saved it, as docProps/app.xml says
	Modified string   `json:"modified,omitempty"` // docProps/core.xml, RFC 3339, as stored

	// Refused is why the file is not taken at all; nil: it is.
	Refused *Finding `json:"refused,omitempty"`

	Answers  []Answer  `json:"answers"`  // one for every input of the issued form, in its order
	Findings []Finding `json:"findings"` // in reading order; of one cell only the gravest
}

// Identity is whose sheet a file is and by what that is known.
type Identity struct {
	Campaign string    `json:"campaign"`
	Unit     string    `json:"unit"`   // code; "": not known
	Period   string    `json:"period"` // ID
	Code     string    `json:"code"`   // mã phiếu
	Version  string    `json:"form_version"`
	Issue    int       `json:"issue"` // 1; a correction sheet has more
	Digest   string    `json:"digest"`
	By       []Carrier `json:"by"` // the carriers that agree, strongest first
}

// Carrier is a place in the file that says whose it is.
type Carrier string

// The carriers, strongest first.
const (
	ByStamp      Carrier = "stamp"      // the hidden sheet
	ByCode       Carrier = "code"       // the printed sheet code
	ByKeys       Carrier = "keys"       // the hidden key columns (of the unit's own rows)
	ByName       Carrier = "name"       // the unit's name and the period in the title rows
	ByFooter     Carrier = "footer"     // of the printed page
	ByProperties Carrier = "properties" // of the document
	ByNames      Carrier = "names"      // defined names
	ByFileName   Carrier = "file_name"  // never alone
)

// Answer is one input of the issued form and what was found in it.
type Answer struct {
	Key    string         `json:"key"`    // of the row: ct:17.10
	Column string         `json:"column"` // result
	State  State          `json:"state"`
	Typed  string         `json:"typed,omitempty"` // what the unit wrote, letter by letter; of a stored figure or day what its cell shows: 8,5 · 95% · 05/08/2022
	Kind   templates.Kind `json:"kind"`
	Value  Value          `json:"value"`            // of Taken and Doubted
	Where  input.Where    `json:"where"`            // in the sender's file; its row or sheet where the cell is gone
	How    string         `json:"how,omitempty"`    // by which rule Typed became Value; "": as it stands
	Issued string         `json:"issued,omitempty"` // the cell in the issued form: Tiêu chí!H12

	// Withheld, of Refused: what was typed would be taken if it came back in a
	// correction sheet, though it may be another row's or one of several. The
	// input is asked anew.
	Withheld bool `json:"withheld,omitempty"`
}

// State is what became of an answer.
type State string

// The states.
const (
	Blank   State = "blank"   // nothing was written
	Taken   State = "taken"   // clear
	Doubted State = "doubted" // taken, and somebody must look at it
	Refused State = "refused" // asked back; there is no value
	Gone    State = "gone"    // the row or column is no longer in the file
)

// Value is an answer as a value. Which field holds it follows from the kind
// of the cell: Number for numbers and percentages (0 to 100) and years, Date
// for days, Text for the rest; a choice is spelt as its list spells it.
type Value struct {
	Number decimal.NullDecimal `json:"number"`
	Date   input.Date          `json:"date"`
	Text   string              `json:"text,omitempty"`
}

// Finding is one thing to say about a returned file. Level Error: the cell (or
// file) is asked back. Warning: taken, but somebody must look. Note: how
// something was read; nothing to do.
type Finding struct {
	Code     input.Code   `json:"code"`
	Level    input.Level  `json:"level"`
	Where    input.Where  `json:"where"`            // in the sender's file
	Issued   string       `json:"issued,omitempty"` // the cell in the issued form
	Key      string       `json:"key,omitempty"`
	Column   string       `json:"column,omitempty"`
	Header   string       `json:"header,omitempty"` // of the column, as the sheet calls it
	Row      string       `json:"row,omitempty"`    // what the row is, in words: Chỉ tiêu 17.10
	Found    string       `json:"found"`            // what stands there
	Expected string       `json:"expected"`         // what should, in Vietnamese
	Message  input.Phrase `json:"message"`
	Hint     input.Phrase `json:"hint"`
}

// Find gives the answer of a row in a column; ok is false where the form has
// no such input.
func (r Reading) Find(key, column string) (a Answer, ok bool) {
	for _, a := range r.Answers {
		if a.Key == key && a.Column == column {
			return a, true
		}
	}
	return Answer{}, false
}

// Count counts the findings of a level.
func (r Reading) Count(l input.Level) int {
	n := 0
	for _, f := range r.Findings {
		if f.Level == l {
			n++
		}
	}
	return n
}

// Options are what reading depends on beside the campaign.
type Options struct {
	Period input.Period // the one being collected
	Today  input.Date

	// Before gives what the unit answered in the period before, for comparing;
	// nil, or not ok: nothing was collected.
	Before func(unit int) (Reading, bool)

	// Plain gives the text of inline Markdown without its marks, as the writer
	// of the sheets uses it.
	Plain func(markdown string) string
}

// HasValue tells whether the answer counts: it was taken, surely or with doubt.
func (a Answer) HasValue() bool { return a.State == Taken || a.State == Doubted }

// String is the value as a Vietnamese sheet shows it.
func (v Value) String() string {
	switch {
	case v.Number.Valid:
		return input.Comma(v.Number.Decimal)
	case !v.Date.IsZero():
		return v.Date.String()
	}
	return v.Text
}
