package load

import (
	"congvan/input"
	"congvan/input/sheet"
	"congvan/templates"
)

// criteria reads the set, the office's own or a built-in one, and what the
// province and the district change in it.
func (b *book) criteria() error {
	own := b.tables[templates.BookSet]
	if own != nil && len(own.rows) > 0 {
		b.ownSet(own)
	} else if p := b.c.Criteria; p != nil && p.SetID != "" {
		if err := b.builtIn(p); err != nil {
			return err
		}
	}
	if t := b.tables[templates.BookCriteria]; t != nil {
		for _, row := range t.rows {
			b.override(t, row)
		}
	}
	return nil
}

// plan is what the campaign does with criteria, made where there was none.
func (b *book) plan() *input.CriteriaPlan {
	if b.c.Criteria == nil {
		b.c.Criteria = &input.CriteriaPlan{}
	}
	return b.c.Criteria
}

func (b *book) override(t *table, row sheet.Row) {
	p := b.plan()
	o := input.Override{}
	path := input.Index("criteria.overrides", len(p.Overrides))
	b.c.Places[path] = row.Where
	b.fill.row(&o, path, t, row, "target")
	indicator := b.indicator(o.Code, path, t.cell(row, "code"))
	if indicator == nil {
		indicator = &input.Indicator{}
	}
	o.Target = b.fill.goal(t.cell(row, "target"), path+".target", indicator.Kind)
	p.Overrides = append(p.Overrides, o)
}

// indicator finds what an override is about. A number for a code may have lost
// its last zero: 17.1 may be 17.10.
func (b *book) indicator(code, path string, cell sheet.Cell) *input.Indicator {
	set := b.plan().Set
	if set == nil {
		return nil
	}
	if longer := code + "0"; cell.Kind == sheet.Number && set.Indicator(longer) != nil {
		b.fill.fail(cell.Where, path+".code", input.AmbiguousCode, code, longer)
	}
	return set.Indicator(code)
}

// goal reads a threshold: a figure with a decimal point, or a word.
func (f *filler) goal(cell sheet.Cell, path string, kind input.IndicatorKind) string {
	text, ok := f.text(cell, path)
	f.places[path] = cell.Where
	switch {
	case !ok || text == "":
		return ""
	case cell.Kind == sheet.Day:
		f.fail(cell.Where, path, input.BadFigure, text)
	case cell.Kind != sheet.Text || !input.LooksLikeFigure(text):
		return text
	default:
		figure, err := input.TypedFigure(text, kind.Fits)
		f.fault(cell.Where, path, err)
		return figure
	}
	return ""
}
