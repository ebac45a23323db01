package register

import "time"

// State is what became of a file.
type State string

// The states.
const (
	Used       State = "used"       // the figures of the unit are from it
	Superseded State = "superseded" // it was, until a newer one came
	Older      State = "older"      // it came after a newer one
	Refused    State = "refused"    // it is no return of any unit for the period
)

// Round is a period of a campaign: what returns are kept for. Periods do not
// differ by the case of their letters.
type Round struct{ Campaign, Period string }

// Arrival is a file to keep.
type Arrival struct {
	Round
	Unit     string    // code; "": refused
	Received time.Time // its zone is kept
	Name     string
	SHA256   string // of Bytes, lower-case hex
	Bytes    []byte
	Issue    int       // of the sheet, as stamped; a correction sheet has more
	Modified time.Time // as the document says; zero: it does not
	Reason   string    // why it is refused
	Reading  []byte    // JSON
}

// Return is a file as it is kept.
type Return struct {
	ID       int64
	Unit     string // code; "" of a refused one
	Version  int    // from 1 for each unit; 0 of a refused one
	Received time.Time
	Name     string // under which it came first
	SHA256   string
	Size     int
	Issue    int
	Modified time.Time
	State    State
	Reason   string
	Reading  []byte // JSON; of Used and Refused ones only
}

// newer tells whether a return is to be used rather than one that came before
// it: the later issue of the sheet, then the later saved if both say when,
// then the later received.
func (r Return) newer(former Return) bool {
	if r.Issue != former.Issue {
		return r.Issue > former.Issue
	}
	if !r.Modified.IsZero() && !former.Modified.IsZero() && !r.Modified.Equal(former.Modified) {
		return r.Modified.After(former.Modified)
	}
	return !r.Received.Before(former.Received)
}
