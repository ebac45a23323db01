package xlsx

import (
	"strconv"

	"congvan/generator/collect"
	"congvan/input"
	"congvan/templates"
)

// input draws a cell that the unit fills in, with what the campaign or the
// unit itself put there before.
func (b *book) input(t *table, r templates.Row, c templates.Column, rule templates.Rule, at string) {
	key := templates.CellKey{Row: r.Key, Column: c.Key}
	style := b.inputStyle(key, rule)
	if answer, ok := b.carried[key]; ok {
		b.answer(t.sheet.Name, at, answer, style)
		return
	}
	text := r.Values[c.Key].Text
	if year, err := strconv.Atoi(text); err == nil && rule.Kind == templates.Year {
		b.number(t.sheet.Name, at, year, style)
		return
	}
	b.text(t.sheet.Name, at, text, style)
}

func (b *book) inputStyle(key templates.CellKey, rule templates.Rule) styleName {
	first := inputText
	if f, ok := b.flagged[key]; ok && f.Level == input.Error {
		first = wrongText
	} else if ok {
		first = doubtText
	}
	return first - inputText + map[templates.Kind]styleName{
		templates.Text: inputShort, templates.Choice: inputChoice, templates.Number: inputNumber, templates.Percent: inputNumber,
		templates.Year: inputYear, templates.Date: inputDate, templates.LongText: inputText,
	}[rule.Kind]
}

// answer writes what a unit answered: figures and days as such, words as the
// unit wrote them, and what could not be read just as it stood.
func (b *book) answer(sheet, at string, a collect.Answer, style styleName) {
	switch v := answered(a); {
	case v.Number.Valid:
		b.check(b.file.SetCellFloat(sheet, at, v.Number.Decimal.InexactFloat64(), -1, 64))
		b.style(sheet, at, style)
	case !v.Date.IsZero():
		b.date(sheet, at, v.Date, style)
	default:
		b.text(sheet, at, v.Text, style)
	}
}

// answered is what a correction carries of an answer; what is withheld is asked
// anew.
func answered(a collect.Answer) collect.Value {
	switch a.State {
	case collect.Blank, collect.Gone:
		return collect.Value{}
	case collect.Refused:
		if a.Withheld {
			return collect.Value{}
		}
		return collect.Value{Text: a.Typed}
	}
	if a.Value.Number.Valid || !a.Value.Date.IsZero() {
		return a.Value
	}
	if a.Kind == templates.Choice && a.Value.Text != "" {
		return a.Value // as its list spells it
	}
	return collect.Value{Text: a.Typed}
}

// shown is the value as the sheet shows it.
func shown(v collect.Value) templates.Value {
	switch {
	case v.Number.Valid:
		return words(v.Number.Decimal.String())
	case !v.Date.IsZero():
		return templates.Value{Date: v.Date}
	}
	return words(v.Text)
}
