package generator

import (
	"context"
	"fmt"
	"path"
	"path/filepath"

	"congvan/generator/compose"
	"congvan/generator/consolidate"
	"congvan/generator/font"
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
// answered is removed, if it still is as it was made: nobody is to send it by
// mistake. When ctx ends, no
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
	former, err := job.begin(requests)
	if err != nil {
		return nil, err
	}
	var made []Reminder
	var now madeFiles
	for _, q := range requests {
		if ctx.Err() != nil {
			return made, ctx.Err()
		}
		r, err := job.one(q, family, &now)
		if err != nil {
			return made, fmt.Errorf("reminding %s: %w", job.Figures.Campaign.Units[q.Unit].Code, err)
		}
		made = append(made, r)
	}
	if len(former.Files)+len(now.Files) == 0 {
		return made, nil
	}
	if _, err := former.removeStale(job.OutDir, now); err != nil {
		return made, fmt.Errorf("removing a reminder no longer needed: %w", err)
	}
	return made, writeMade(job.OutDir, RemindedName, now)
}

// begin makes the folder ready for the reminders to come and tells what an
// earlier run left in it.
func (j RemindJob) begin(requests []compose.Request) (former madeFiles, err error) {
	if len(requests) > 0 {
		if err := openFolder(j.OutDir); err != nil {
			return former, err
		}
	}
	former, err = readMade(j.OutDir, RemindedName)
	if err != nil || len(requests) == 0 {
		return former, err
	}
	var paths []string
	for _, q := range requests {
		letter, message := j.files(q.Unit)
		paths = append(paths, letter, message)
	}
	return former, writeMade(j.OutDir, RemindedName, former.with(paths))
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
	return path.Join(stem, stem+"-don-doc.pdf"), path.Join(stem, messageName)
}

// one makes the letter and the message of a unit, and adds them to what was
// made.
func (j RemindJob) one(q compose.Request, family *font.Family, now *madeFiles) (Reminder, error) {
	r := Reminder{Request: q}
	r.Letter, r.Message = j.files(q.Unit)
	d, err := compose.Reminder(j.Figures, q, j.Letter)
	if err != nil {
		return r, err
	}
	content, pages, err := asLetter(d, family, j.Letter.Today.Time(), j.Tool)
	if err != nil {
		return r, err
	}
	r.Pages = pages
	message := []byte(compose.ReminderMessage(j.Figures, q, j.Letter) + "\n")
	if err := writeFile(j.path(r.Letter), content); err != nil {
		return r, err
	}
	now.Files = append(now.Files, madeFile{r.Letter, digest(content)}, madeFile{r.Message, digest(message)})
	return r, writeFile(j.path(r.Message), message)
}

func (j RemindJob) path(file string) string {
	return filepath.Join(j.OutDir, filepath.FromSlash(file))
}
