package generator

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"

	"congvan/generator/compose"
	"congvan/generator/consolidate"
	"congvan/generator/font"
	"congvan/generator/typeset"
	"congvan/input"
)

// RemindJob is what to remind units of.
type RemindJob struct {
	Figures    consolidate.Consolidation
	OutDir     string // created where it is missing
	DaysBefore int    // above 0: a reminder so many days before the due date, to units that sent nothing
	Letter     compose.LetterOptions
	Fonts      *font.Family // nil: font.Serif
	Tool       string       // version of congvan
}

// Reminder is one unit that was reminded.
type Reminder struct {
	compose.Request
	Letter, Message string // files inside OutDir, with slashes
	Pages           int    // of the letter
}

// NoReminderError says that the day is none for a reminder before the due
// date: there is no due date, From is still to come, or it has passed.
type NoReminderError struct{ Due, From, Today input.Date }

// Error says it for programmers.
func (e NoReminderError) Error() string {
	return fmt.Sprintf("no reminder before the due date %s on %s: they begin on %s", e.Due, e.Today, e.From)
}

// Remind makes a letter and a message for every unit that something is asked
// of, and for no other. What an earlier run made for a unit that has since
// answered is removed: nobody is to send it by mistake. When ctx ends, no
// further unit is begun.
func Remind(ctx context.Context, job RemindJob) ([]Reminder, error) {
	family, err := Job{Fonts: job.Fonts}.family()
	if err != nil {
		return nil, err
	}
	if err := job.early(); err != nil {
		return nil, err
	}
	requests := compose.Requests(job.Figures, job.DaysBefore > 0)
	if len(requests) > 0 {
		if err := openFolder(job.OutDir); err != nil {
			return nil, err
		}
	}
	var made []Reminder
	for _, q := range requests {
		if ctx.Err() != nil {
			return made, ctx.Err()
		}
		r, err := job.one(q, family)
		if err != nil {
			return made, fmt.Errorf("reminding %s: %w", job.Figures.Campaign.Units[q.Unit].Code, err)
		}
		made = append(made, r)
	}
	return made, job.tidy(made)
}

// early refuses a reminder before the due date on any other day.
func (j RemindJob) early() error {
	if j.DaysBefore <= 0 {
		return nil
	}
	due, today := j.Figures.Period.Due, j.Letter.Today
	if due.IsZero() {
		return NoReminderError{Today: today}
	}
	if from := due.AddDays(-j.DaysBefore); today.Before(from) || due.Before(today) {
		return NoReminderError{due, from, today}
	}
	return nil
}

// files are where the letter and the message of a unit lie.
func (j RemindJob) files(unit int) (letter, message string) {
	stem := j.Figures.Campaign.Units[unit].FileName()
	return path.Join(stem, stem+"-don-doc.pdf"), path.Join(stem, "tin-nhan.txt")
}

func (j RemindJob) one(q compose.Request, family *font.Family) (Reminder, error) {
	r := Reminder{Request: q}
	r.Letter, r.Message = j.files(q.Unit)
	d, err := compose.Reminder(j.Figures, q, j.Letter)
	if err != nil {
		return r, err
	}
	d = printable(d, family)
	pages, _ := typeset.Fit(d, family)
	content, err := asPDF(d, pages, family, j.Letter.Today.Time(), j.Tool)
	if err != nil {
		return r, err
	}
	r.Pages = len(pages)
	if err := writeFile(j.path(r.Letter), content); err != nil {
		return r, err
	}
	return r, writeFile(j.path(r.Message), []byte(compose.ReminderMessage(j.Figures, q, j.Letter)+"\n"))
}

func (j RemindJob) path(file string) string {
	return filepath.Join(j.OutDir, filepath.FromSlash(file))
}

// tidy removes what was made for units that are not asked any more.
func (j RemindJob) tidy(made []Reminder) error {
	asked := map[int]bool{}
	for _, r := range made {
		asked[r.Unit] = true
	}
	for unit := range j.Figures.Campaign.Units {
		if asked[unit] {
			continue
		}
		letter, message := j.files(unit)
		for _, old := range []string{j.path(letter), j.path(message)} {
			if err := os.Remove(old); err != nil && !errors.Is(err, fs.ErrNotExist) {
				return fmt.Errorf("removing a reminder no longer needed: %w", err)
			}
		}
		_ = os.Remove(filepath.Dir(j.path(letter))) // stays where it holds anything else
	}
	return nil
}
