package register

import (
	"context"
	"database/sql"

	"congvan/input"
)

const (
	insertReminder = `INSERT INTO reminder (campaign, period, unit, day, kind) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`
	countReminders = `SELECT unit, count(*) FROM reminder WHERE campaign = ? AND period = ? GROUP BY unit`
	countOfDay     = `SELECT unit, count(*) FROM reminder WHERE campaign = ? AND period = ? AND day = ? GROUP BY unit`
)

// Remind keeps that units were reminded on a day in some way. The same again
// changes nothing: a letter printed twice is one letter.
func (s *Store) Remind(ctx context.Context, of Round, units []string, on input.Date, kind string) error {
	return s.within(ctx, func(tx *sql.Tx) error {
		for _, unit := range units {
			if _, err := tx.ExecContext(ctx, insertReminder, of.Campaign, of.Period, unit, isoDay(on), kind); err != nil {
				return err
			}
		}
		return nil
	})
}

// Reminded counts the reminders of a round by unit.
func (s *Store) Reminded(ctx context.Context, of Round) (map[string]int, error) {
	return s.counts(ctx, countReminders, of.Campaign, of.Period)
}

// RemindedOn counts the reminders of one day by unit: a letter made again on
// the day of its first making does not count itself.
func (s *Store) RemindedOn(ctx context.Context, of Round, day input.Date) (map[string]int, error) {
	return s.counts(ctx, countOfDay, of.Campaign, of.Period, isoDay(day))
}

// isoDay is a day as the table has it.
func isoDay(d input.Date) string { return d.Time().Format("2006-01-02") }

// counts reads rows of a unit and a number.
func (s *Store) counts(ctx context.Context, query string, args ...any) (map[string]int, error) {
	rows, err := s.db.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, opening(s.path, err)
	}
	defer rows.Close()
	counts := map[string]int{}
	for rows.Next() {
		var unit string
		var n int
		if err := rows.Scan(&unit, &n); err != nil {
			return nil, opening(s.path, err)
		}
		counts[unit] = n
	}
	return counts, opening(s.path, rows.Err())
}
