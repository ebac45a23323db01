package register

import (
	"cmp"
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"io/fs"
	"time"
)

// selectReturns leaves the readings that nobody asks for any more in the file.
const selectReturns = `SELECT r.id, r.unit, r.version, r.received, r.name, r.sha256, length(c.bytes),
		r.issue, r.modified, r.state, r.reason,
		CASE WHEN r.state IN ('used', 'refused') THEN r.reading END
	FROM returned r JOIN content c ON c.sha256 = r.sha256
	WHERE r.campaign = ? AND r.period = ?`

const (
	inOrder     = ` ORDER BY r.unit, r.version, r.id`
	selectBytes = `SELECT bytes FROM content WHERE sha256 = ?`
	selectNames = `SELECT s.name FROM seen s JOIN returned r ON r.id = s.returned WHERE r.id = ? ORDER BY s.name`
)

// History is everything kept for a round, by unit and version, refused files
// first.
func (s *Store) History(ctx context.Context, of Round) ([]Return, error) {
	rows, err := s.db.QueryContext(ctx, selectReturns+inOrder, of.Campaign, of.Period)
	if err != nil {
		return nil, opening(s.path, err)
	}
	defer rows.Close()
	var all []Return
	for rows.Next() {
		r, err := scan(rows)
		if err != nil {
			return nil, opening(s.path, err)
		}
		all = append(all, r)
	}
	return all, opening(s.path, rows.Err())
}

// Bytes gives the content of a file as it came, [ErrDamaged] if that is no
// longer what the store holds.
func (s *Store) Bytes(ctx context.Context, digest string) ([]byte, error) {
	var content []byte
	err := s.db.QueryRowContext(ctx, selectBytes, digest).Scan(&content)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, opening(s.path, fs.ErrNotExist)
	}
	if sum := sha256.Sum256(content); err == nil && hex.EncodeToString(sum[:]) != digest {
		err = ErrDamaged
	}
	return content, opening(s.path, err)
}

// Names lists the names under which the content of a return came.
func (s *Store) Names(ctx context.Context, id int64) ([]string, error) {
	rows, err := s.db.QueryContext(ctx, selectNames, id)
	if err != nil {
		return nil, opening(s.path, err)
	}
	defer rows.Close()
	var names []string
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			return nil, opening(s.path, err)
		}
		names = append(names, name)
	}
	return names, opening(s.path, rows.Err())
}

// one finds the one return of a round that a condition holds for.
func one(ctx context.Context, tx *sql.Tx, condition, campaign, period string, arg any) (Return, error) {
	return scan(tx.QueryRowContext(ctx, selectReturns+" AND r."+condition, campaign, period, arg))
}

// scan reads a row of selectReturns.
func scan(row interface{ Scan(...any) error }) (Return, error) {
	var r Return
	var received, modified string
	err := row.Scan(&r.ID, &r.Unit, &r.Version, &received, &r.Name, &r.SHA256, &r.Size,
		&r.Issue, &modified, &r.State, &r.Reason, &r.Reading)
	if err != nil {
		return Return{}, err
	}
	var errReceived, errModified error
	r.Received, errReceived = time.Parse(time.RFC3339Nano, received)
	if modified != "" {
		r.Modified, errModified = time.Parse(time.RFC3339Nano, modified)
	}
	return r, cmp.Or(errReceived, errModified)
}
