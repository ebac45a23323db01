package register

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"
)

// Kept is what became of an arrival.
type Kept struct {
	Return
	New   bool    // false: the same content was kept before
	Other *Return // the return it supersedes, or the newer one because of which it is [Older]
}

const (
	insertContent = `INSERT INTO content (sha256, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING`
	insertSeen    = `INSERT INTO seen (returned, name) VALUES (?, ?) ON CONFLICT DO NOTHING`
	insertReturn  = `INSERT INTO returned
		(campaign, period, unit, version, received, name, sha256, issue, modified, state, reason, reading)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
	updateReturn = `UPDATE returned SET
		unit = ?, version = ?, issue = ?, modified = ?, state = ?, reason = ?, reading = ? WHERE id = ?`
	supersede   = `UPDATE returned SET state = 'superseded' WHERE id = ?`
	lastVersion = `SELECT coalesce(max(version), 0) FROM returned WHERE campaign = ? AND period = ? AND unit = ?`
)

// Keep keeps a file in one transaction. Content that was kept before changes
// nothing but the list of names it came under; if it was refused then and is
// not now, say because the campaign was mended, it is taken.
func (s *Store) Keep(ctx context.Context, a Arrival) (Kept, error) {
	var kept Kept
	err := s.within(ctx, func(tx *sql.Tx) error {
		before, err := one(ctx, tx, "sha256 = ?", a.Campaign, a.Period, a.SHA256)
		switch {
		case errors.Is(err, sql.ErrNoRows):
			kept, err = add(ctx, tx, a)
		case err == nil && before.State == Refused && (a.Unit != "" || a.Reason != before.Reason):
			kept, err = reconsider(ctx, tx, before, a)
		default:
			kept = Kept{Return: before}
		}
		if err == nil {
			_, err = tx.ExecContext(ctx, insertSeen, kept.ID, a.Name)
		}
		return err
	})
	return kept, err
}

// add keeps content that never came before.
func add(ctx context.Context, tx *sql.Tx, a Arrival) (Kept, error) {
	kept, err := judge(ctx, tx, a, Return{Received: a.Received, Name: a.Name, SHA256: a.SHA256, Size: len(a.Bytes)})
	if err != nil {
		return Kept{}, err
	}
	if a.Bytes == nil {
		a.Bytes = []byte{} // nil would be NULL
	}
	if _, err := tx.ExecContext(ctx, insertContent, a.SHA256, a.Bytes); err != nil {
		return Kept{}, err
	}
	done, err := tx.ExecContext(ctx, insertReturn, a.Campaign, a.Period, kept.Unit, kept.Version,
		kept.Received.Format(time.RFC3339Nano), kept.Name, kept.SHA256, kept.Issue, instant(kept.Modified),
		kept.State, kept.Reason, kept.Reading)
	if err != nil {
		return Kept{}, err
	}
	kept.New = true
	kept.ID, err = done.LastInsertId()
	return kept, err
}

// reconsider takes another look at a refused file. When it came stays.
func reconsider(ctx context.Context, tx *sql.Tx, before Return, a Arrival) (Kept, error) {
	kept, err := judge(ctx, tx, a, before)
	if err != nil {
		return Kept{}, err
	}
	kept.New = kept.State != Refused
	_, err = tx.ExecContext(ctx, updateReturn, kept.Unit, kept.Version, kept.Issue, instant(kept.Modified),
		kept.State, kept.Reason, kept.Reading, kept.ID)
	return kept, err
}

// judge decides whether an arrival is used, and lets it supersede the one used
// until now.
func judge(ctx context.Context, tx *sql.Tx, a Arrival, r Return) (Kept, error) {
	r.Unit, r.Issue, r.Modified, r.Reason, r.Reading = a.Unit, a.Issue, a.Modified, a.Reason, a.Reading
	if r.Unit == "" {
		r.State = Refused
		return Kept{Return: r}, nil
	}
	if err := tx.QueryRowContext(ctx, lastVersion, a.Campaign, a.Period, a.Unit).Scan(&r.Version); err != nil {
		return Kept{}, err
	}
	r.Version++
	r.State = Used
	former, err := one(ctx, tx, "unit = ? AND state = 'used'", a.Campaign, a.Period, a.Unit)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return Kept{Return: r}, nil
	case err != nil:
		return Kept{}, err
	case !r.newer(former):
		r.State = Older
		return Kept{Return: r, Other: &former}, nil
	}
	if _, err := tx.ExecContext(ctx, supersede, former.ID); err != nil {
		return Kept{}, fmt.Errorf("superseding version %d: %w", former.Version, err)
	}
	former.State = Superseded
	return Kept{Return: r, Other: &former}, nil
}

// instant is a time as it is kept, ” an unknown one.
func instant(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.RFC3339Nano)
}
