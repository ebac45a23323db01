package register

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
)

// schema holds the steps from one version of the store to the next: 001.sql
// makes version 1 of an empty file. A step that was released never changes.
//
//go:embed schema/*.sql
var schema embed.FS

// newest is the version this program writes, applicationID marks its files.
const (
	newest        = 1
	applicationID = 0x636f6e67 // "cong"
)

// migrate brings an older store, or an empty file, to the newest version.
func (s *Store) migrate(ctx context.Context) error {
	if version, err := s.version(ctx, s.db); err != nil || version == newest {
		return err
	}
	return s.within(ctx, func(tx *sql.Tx) error {
		version, err := s.version(ctx, tx) // another process may have done it by now
		if err != nil {
			return err
		}
		for ; version < newest; version++ {
			if err := step(ctx, tx, version+1); err != nil {
				return fmt.Errorf("schema %d: %w", version+1, err)
			}
		}
		return nil
	})
}

// step applies one step and says so in the file.
func step(ctx context.Context, tx *sql.Tx, version int) error {
	text, err := schema.ReadFile(fmt.Sprintf("schema/%03d.sql", version))
	if err != nil {
		return err
	}
	marks := fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d", applicationID, version)
	for _, statements := range []string{string(text), marks} {
		if _, err := tx.ExecContext(ctx, statements); err != nil {
			return err
		}
	}
	return nil
}

// asker is a database or a transaction.
type asker interface {
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// version is that of the file, 0 of an empty one. Somebody else's database is
// refused, and so is one of a version this program does not know.
func (s *Store) version(ctx context.Context, a asker) (int, error) {
	var application, version, tables int
	for query, value := range map[string]*int{
		"PRAGMA application_id":              &application,
		"PRAGMA user_version":                &version,
		"SELECT count(*) FROM sqlite_schema": &tables,
	} {
		if err := a.QueryRowContext(ctx, query).Scan(value); err != nil {
			return 0, err
		}
	}
	switch {
	case application == 0 && version == 0 && tables == 0:
		return 0, nil
	case application != applicationID:
		return 0, ErrNotStore
	case version > newest:
		return 0, ErrNewer
	}
	return version, nil
}
