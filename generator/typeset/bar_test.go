package typeset

import (
	"strings"
	"testing"

	"congvan/generator/doc"
	"congvan/generator/geom"
)

// barred is a table whose second column holds bars with their figures.
func barred(bars ...doc.Bar) doc.Document {
	t := doc.Table{Columns: []doc.Column{{Title: "Xã", Share: 10}, {Title: "Số", Share: 10}}}
	for i := range bars {
		t.Rows = append(t.Rows, doc.Row{Cells: [][]doc.Span{doc.Text("A"), {{Bar: &bars[i]}, {Text: "12/19"}}}})
	}
	return bodyOf(t)
}

// A bar is filled by its share within its frame, inside its cell and its row,
// and its figure stands behind it on the same line.
func TestBars(t *testing.T) {
	bars := []doc.Bar{{Part: 0, Whole: 19}, {Part: 19, Whole: 19}, {Part: 1, Whole: 4}, {Part: 7, Whole: 0}, {Part: 30, Whole: 19}, {Part: -3, Whole: 19}}
	wants := []geom.Length{0, barWidth, barWidth / 4, 0, barWidth, 0}
	for i, b := range bars {
		page := Set(barred(b), serif(t))[0]
		var frame []Rule
		for _, r := range page.Rules {
			if r.Thickness == barFrame {
				frame = append(frame, r)
			}
		}
		if len(frame) != 4 {
			t.Fatalf("%+v: %d lines of a frame", b, len(frame))
		}
		left, right, top, bottom := frame[2].X1, frame[3].X1, frame[0].Y1, frame[1].Y1
		if right-left != barWidth {
			t.Errorf("%+v: a frame of %s", b, right-left)
		}
		switch {
		case wants[i] == 0 && len(page.Fills) > 0:
			t.Errorf("%+v: filled by %s", b, page.Fills[0].Width)
		case wants[i] == 0:
		case len(page.Fills) != 1 || page.Fills[0] != (Fill{left, top, wants[i], bottom - top, Shade}):
			t.Errorf("%+v: fills %+v, want %s from %s,%s", b, page.Fills, wants[i], left, top)
		}
		figure := page.Texts[textAt(t, page, "12/19")]
		if figure.Y != bottom || figure.X <= right {
			t.Errorf("%+v: the figure stands at %s,%s, the bar ends at %s,%s", b, figure.X, figure.Y, right, bottom)
		}
	}
}

func textAt(t *testing.T, page Page, want string) int {
	t.Helper()
	for i, text := range page.Texts {
		if strings.TrimSpace(text.String) == want {
			return i
		}
	}
	t.Fatalf("no %q on the page", want)
	return -1
}

// Bars in columns too narrow for them are drawn narrower, never over an edge,
// and their figures go below them.
func TestBarsInNarrowColumns(t *testing.T) {
	const columns = 12
	table := doc.Table{Rows: []doc.Row{{}}}
	for range columns {
		table.Columns = append(table.Columns, doc.Column{Title: "Số", Share: 1})
		table.Rows[0].Cells = append(table.Rows[0].Cells, []doc.Span{{Bar: &doc.Bar{Part: 1, Whole: 1}}, {Text: "12/19"}})
	}
	page := Set(bodyOf(table), serif(t))[0]
	if len(page.Fills) != columns {
		t.Fatalf("%d bars", len(page.Fills))
	}
	for i, f := range page.Fills {
		next := page.Width - marginRight
		if i+1 < columns {
			next = page.Fills[i+1].X
		}
		if f.Width >= barWidth || f.X+f.Width >= next {
			t.Errorf("bar %d from %s to %s, the next begins at %s", i, f.X, f.X+f.Width, next)
		}
	}
	if text := page.Texts[textAt(t, page, "12/19")]; text.Y <= page.Fills[0].Y+page.Fills[0].Height {
		t.Errorf("the figure stands beside the bar: %+v", text)
	}
}
