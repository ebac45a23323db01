// Package register keeps what must never be lost in one SQLite file beside the
// campaign: what came back from the units, with its bytes. It is the only
// package that knows SQL, and knows nothing of what a return says: readings
// come and go as JSON.
//
// The file is journalled and synchronised at every commit, so that a crash or
// a power cut leaves each return whole or not there at all. Several processes
// may have it open at once. Nothing that was kept is ever deleted.
package register

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	_ "modernc.org/sqlite" // pure Go: no C compiler, the same file on every system
)

// Store is an open store. It is safe for use by many goroutines.
type Store struct {
	db   *sql.DB
	path string
}

// Open opens the store at path. A missing one is made where create is true and
// an error that is fs.ErrNotExist otherwise. A file that is something else is
// left as it is: [ErrNotStore], [ErrDamaged], [ErrNewer].
func Open(ctx context.Context, path string, create bool) (*Store, error) {
	if err := inspect(path, create); err != nil {
		return nil, err
	}
	db, err := sql.Open("sqlite", address(path, create))
	if err != nil {
		return nil, opening(path, err)
	}
	db.SetMaxOpenConns(1) // SQLite writes one at a time; within a process the pool is the queue
	s := &Store{db, path}
	if err := s.migrate(ctx); err != nil {
		return nil, errors.Join(opening(path, err), db.Close())
	}
	return s, nil
}

// Close lets go of the file.
func (s *Store) Close() error { return opening(s.path, s.db.Close()) }

// magic opens every SQLite file.
const magic = "SQLite format 3\x00"

// inspect looks at what stands at path before SQLite does. An empty file is
// what a crash right at the creation leaves.
func inspect(path string, create bool) error {
	file, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) && create {
		return nil
	}
	if err != nil {
		return err
	}
	defer file.Close()
	head := make([]byte, len(magic))
	n, err := io.ReadFull(file, head)
	switch {
	case errors.Is(err, io.EOF):
		return nil
	case errors.Is(err, io.ErrUnexpectedEOF):
		return opening(path, ErrNotStore)
	case err != nil:
		return err
	case string(head[:n]) != magic:
		return opening(path, ErrNotStore)
	}
	return nil
}

// address is the path as SQLite takes it, with what every connection is set
// to. The journal is the rollback one: unlike WAL it works on network drives.
func address(path string, create bool) string {
	mode := "rw"
	if create {
		mode = "rwc"
	}
	if absolute, err := filepath.Abs(path); err == nil {
		path = absolute
	}
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") { // C:/Users
		path = "/" + path
	}
	settings := url.Values{
		"mode":    {mode},
		"_txlock": {"immediate"}, // whoever will write waits at the start, not half-way
		"_pragma": {"busy_timeout(15000)", "foreign_keys(1)", "synchronous(FULL)", "trusted_schema(0)"},
	}
	return "file://" + (&url.URL{Path: path}).EscapedPath() + "?" + settings.Encode()
}

// within does something in one transaction: all of it or nothing.
func (s *Store) within(ctx context.Context, do func(*sql.Tx) error) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return opening(s.path, err)
	}
	if err := do(tx); err != nil {
		_ = tx.Rollback() // what do says is the reason
		return opening(s.path, err)
	}
	return opening(s.path, tx.Commit())
}

// opening says of which file an error is, in our words where we have some.
func opening(path string, err error) error {
	if err == nil || errors.As(err, new(*fs.PathError)) || errors.Is(err, context.Canceled) {
		return err
	}
	return fmt.Errorf("%s: %w", path, meaning(err))
}
