package sheet

import (
	"errors"
	"time"

	"congvan/input"
)

// What a workbook may weigh. Ours are near 40 KB, under 500 KB unpacked; the
// limits leave room for pictures pasted in, which are never unpacked, and stop
// archives made to exhaust memory or time.
const (
	MaxWorkbookBytes = 20 << 20
	MaxUnpackedBytes = 48 << 20 // of the parts that are read: sheets, texts, styles
	MaxParts         = 5000     // files inside the archive
	MaxSheets        = 64
	MaxRows          = 20000  // number of the last row with a value
	MaxColumns       = 256    // number of the last column with a value
	MaxCells         = 250000 // of all sheets, blank ones between two values counted
	MaxTexts         = 250000 // different texts
	MaxReadTime      = 20 * time.Second
)

// Limits inside of the XML, that no program's files come near.
const (
	maxDepth  = 64
	maxStyles = 66000 // Excel itself has 65,490
	maxMerges = 20000
	maxNames  = 5000
	maxNotes  = 5000
	maxFooter = 2000
	maxToken  = 1 << 20 // bytes; a cell holds 32,767 characters
	// A cell with a value is two elements; blank ones that only have a format
	// are the rest.
	maxElements = 1_000_000
)

// Why a workbook cannot be read. Every [Refusal] is one of these.
var (
	ErrNotWorkbook = errors.New("not an xlsx workbook")
	ErrTooLarge    = errors.New("workbook beyond the limits")
)

var errLongToken = errors.New("XML with a text without end")

// Refusal is why a file is not read, ready to be told as a problem.
type Refusal struct {
	Code input.Code
	Args []any
}

// Error makes a Refusal an error; users see the problem made of it.
func (r *Refusal) Error() string { return string(r.Code) }

// Is tells which of the two kinds of refusal it is.
func (r *Refusal) Is(target error) bool {
	if r.Code == input.WorkbookTooLarge {
		return target == ErrTooLarge
	}
	return target == ErrNotWorkbook
}

func refuse(code input.Code, args ...any) *Refusal { return &Refusal{Code: code, Args: args} }

func tooLarge(what input.Phrase) *Refusal { return refuse(input.WorkbookTooLarge, what) }
