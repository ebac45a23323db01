package register

import (
	"errors"
	"fmt"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// What can be wrong with a store that somebody can do something about.
var (
	ErrNotStore = errors.New("not a store of congvan")
	ErrDamaged  = errors.New("the store is damaged")
	ErrNewer    = errors.New("the store was written by a newer congvan")
	ErrReadOnly = errors.New("the store cannot be written to")
	ErrBusy     = errors.New("another program is writing to the store")
	ErrFull     = errors.New("the disk is full")
)

// byCode is what the codes of SQLite mean to a user.
var byCode = map[int]error{
	sqlite3.SQLITE_NOTADB:   ErrNotStore,
	sqlite3.SQLITE_CORRUPT:  ErrDamaged,
	sqlite3.SQLITE_READONLY: ErrReadOnly,
	sqlite3.SQLITE_CANTOPEN: ErrReadOnly,
	sqlite3.SQLITE_PERM:     ErrReadOnly,
	sqlite3.SQLITE_BUSY:     ErrBusy,
	sqlite3.SQLITE_LOCKED:   ErrBusy,
	sqlite3.SQLITE_FULL:     ErrFull,
}

// meaning puts one of the errors above before what SQLite says.
func meaning(err error) error {
	var raw *sqlite.Error
	if !errors.As(err, &raw) {
		return err
	}
	if known, ok := byCode[raw.Code()&0xff]; ok { // the rest of the code is detail
		return fmt.Errorf("%w (%w)", known, err)
	}
	return err
}
