package typeset

import (
	"fmt"
	"strings"
	"testing"
	"unicode"

	"congvan/generator/doc"
	"congvan/generator/font"
	"congvan/generator/geom"
)

// Whatever a body holds: no panic, every letter is placed exactly once but for
// heads of tables that are repeated, every footnote stands on the page of its
// mark or begins there, nothing leaves the text area and nothing overlaps.
func FuzzBody(f *testing.F) {
	f.Add([]byte(sentence))
	f.Add([]byte("\x04\x08\xff\x03\x06Turn, tables and quotes \x05\x02\x01\x07\x07\x06\x05\x04\x03\x02\x01"))
	for kind := range byte(blockKinds) {
		f.Add(append(make([]byte, 0), kind, 200, kind, 3, kind, 90, 7, 255, 31, kind, kind, 250, 128, 64))
		f.Add([]byte(strings.Repeat(string(rune('a'+kind))+"\x00"+string([]byte{kind, kind, 99}), 60)))
	}
	f.Fuzz(func(t *testing.T, seed []byte) {
		if len(seed) > 3000 {
			t.Skip()
		}
		r := &randomBody{seed: seed}
		d := letter2022(0)
		for len(r.seed) > 0 {
			d.Body = append(d.Body, r.block(0))
		}
		d.Annexes = []doc.Annex{{Label: "Phụ lục", Title: "NHIỆM VỤ", Landscape: len(seed)%2 == 1, Body: d.Body}}
		checkPages(t, d, r)
		d.Fit = true
		if pages, saved := Fit(d, serif(t)); saved.After > saved.Before || len(pages) > len(Set(d, serif(t))) {
			t.Fatalf("fine setting made it worse: %+v", saved)
		}
	})
}

func checkPages(t *testing.T, d doc.Document, r *randomBody) {
	t.Helper()
	frame := d
	frame.Body, frame.Annexes = nil, []doc.Annex{{Label: "Phụ lục", Title: "NHIỆM VỤ"}}
	want := placedLetters(Set(frame, serif(t)))
	for letter, n := range r.letters {
		want[letter] += 2 * n // in the dispatch and in its annex
	}
	pages := Set(d, serif(t))
	got := placedLetters(pages)
	for letter := range want {
		if strings.ContainsRune(headLetters, letter) {
			got[letter] = min(got[letter], want[letter])
		}
	}
	for _, letters := range []map[rune]int{want, got} {
		for letter := range letters {
			if want[letter] != got[letter] {
				t.Fatalf("%q is placed %d times, want %d", letter, got[letter], want[letter])
			}
		}
	}
	marks := map[string]int{}
	for _, p := range pages {
		if len(p.Texts)+len(p.Images) == 0 {
			t.Fatalf("page %d of part %d is empty", p.Number, p.Part)
		}
		insideSheet(t, p)
		apart(t, p)
		for _, text := range p.Texts {
			if isMark(text) {
				marks[fmt.Sprintf("%d:%s", p.Part, strings.TrimSpace(text.String))]++
			}
		}
	}
	for n := 1; n <= r.notes; n++ {
		for part := range 2 {
			if got := marks[fmt.Sprintf("%d:%d", part, n)]; got != 2 {
				t.Fatalf("mark %d of part %d stands %d times, want it in the text and at the foot", n, part, got)
			}
		}
	}
}

// isMark tells whether a text is the mark of a footnote: small digits.
func isMark(text Text) bool {
	return text.Size < 10*geom.Point && allDigits(strings.TrimSpace(text.String))
}

func placedLetters(pages []Page) map[rune]int {
	letters := map[rune]int{}
	for _, p := range pages {
		for _, text := range p.Texts {
			if text.Y < marginTop || isMark(text) {
				continue
			}
			for _, c := range text.String {
				if !unicode.IsSpace(c) {
					letters[c]++
				}
			}
		}
	}
	return letters
}

// insideSheet checks that everything on a page of either orientation is inside
// its margins, but for the page number.
func insideSheet(t *testing.T, p Page) {
	t.Helper()
	right, bottom := p.Width-marginRight+100, p.Height-marginBottom+100
	for _, text := range p.Texts {
		if text.Y == pageNumberBaseline {
			continue
		}
		if text.X < marginLeft || text.X+text.Width > right || text.Y < marginTop || text.Y > bottom {
			t.Errorf("page %d of part %d: %q stands at %s, %s with width %s", p.Number, p.Part, text.String, text.X, text.Y, text.Width)
		}
	}
	for _, r := range p.Rules {
		if r.X1 < marginLeft || r.X2 > right || r.Y1 < marginTop || r.Y2 > bottom {
			t.Errorf("page %d of part %d: a rule leaves the text area: %+v", p.Number, p.Part, r)
		}
	}
	for _, i := range p.Images {
		if i.X < marginLeft || i.X+i.Width > right || i.Y < marginTop || i.Y+i.Height > bottom {
			t.Errorf("page %d of part %d: a picture of %s × %s leaves the text area at %s, %s", p.Number, p.Part, i.Width, i.Height, i.X, i.Y)
		}
	}
}

type area struct {
	what           string
	x1, y1, x2, y2 geom.Length
}

// apart checks that no two things on a page overlap; letters may come half a
// point closer than their tallest and deepest would.
func apart(t *testing.T, p Page) {
	t.Helper()
	var areas []area
	family := serif(t)
	for _, text := range p.Texts {
		width := text.Width
		if trimmed := strings.TrimRight(text.String, " "); trimmed != text.String {
			width -= family.Width(text.Face, text.Size, " ") + text.WordSpace
		}
		areas = append(areas, area{text.String, text.X, text.Y - family.Ascent(font.Regular, text.Size),
			text.X + width, text.Y + family.Descent(font.Regular, text.Size)})
	}
	for _, i := range p.Images {
		areas = append(areas, area{"a picture", i.X, i.Y, i.X + i.Width, i.Y + i.Height})
	}
	const near, close = 200 * geom.EMU, geom.Point / 2
	for i, a := range areas {
		for _, b := range areas[i+1:] {
			if a.x1+near < b.x2 && b.x1+near < a.x2 && a.y1+close < b.y2 && b.y1+close < a.y2 {
				t.Fatalf("page %d of part %d: %q overlaps %q", p.Number, p.Part, a.what, b.what)
			}
		}
	}
}

// randomBody makes blocks out of bytes and counts the letters it used.
type randomBody struct {
	seed    []byte
	letters map[rune]int
	words   int
	notes   int
}

const (
	blockKinds  = 10
	headLetters = "HJ" // heads of tables may come again; nothing else has these
)

func (r *randomBody) next(n int) int {
	if len(r.seed) == 0 {
		return 0
	}
	b := r.seed[0]
	r.seed = r.seed[1:]
	return int(b) % n
}

func (r *randomBody) block(depth int) doc.Block {
	switch r.next(blockKinds) {
	case 0:
		return doc.Heading{Rank: doc.Rank(r.next(9)), Label: r.word(), Spans: r.spans(r.next(20))}
	case 1:
		return doc.Item{Marker: r.word(), Depth: r.next(7), Clause: r.next(2) == 0, Spans: r.spans(r.next(70))}
	case 2:
		return r.table()
	case 3:
		if depth < 4 {
			q := doc.Quote{}
			for range r.next(4) {
				q.Blocks = append(q.Blocks, r.block(depth+1))
			}
			return q
		}
	case 4:
		return doc.Figure{Picture: doc.Picture{Width: float64(r.next(256)) * 3, Height: float64(r.next(256)) * 3}, Caption: r.spans(r.next(12))}
	case 5:
		return doc.PageBreak{}
	case 6:
		return doc.Turn{Landscape: r.next(2) == 0}
	}
	return doc.Paragraph{Align: doc.Align(r.next(3)), Keep: r.next(5) == 0, Spans: r.spans(r.next(180))}
}

func (r *randomBody) table() doc.Table {
	t := doc.Table{}
	given := r.next(2) == 0
	for range 1 + r.next(8) {
		c := doc.Column{Title: r.head("H", 6), Align: doc.Align(r.next(3))}
		if r.next(3) == 0 {
			c.Group = r.head("J", 2)
		}
		if given {
			c.Share = 1 + r.next(200)
		}
		t.Columns = append(t.Columns, c)
	}
	for _, sp := range spansOf(t.Columns) {
		r.count(strings.ReplaceAll(sp.group, " ", ""))
	}
	for range r.next(30) {
		row := doc.Row{Group: r.next(9) == 0, Bold: r.next(9) == 1}
		cells := len(t.Columns)
		if row.Group {
			cells = 1
		}
		for range cells {
			row.Cells = append(row.Cells, r.spans(r.next(30)))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func (r *randomBody) head(letter string, words int) string {
	title := strings.TrimSpace(strings.Repeat(strings.Repeat(letter, 1+r.next(6))+" ", r.next(words+1)))
	if letter == "H" {
		r.count(strings.ReplaceAll(title, " ", ""))
	}
	return title
}

func (r *randomBody) spans(words int) []doc.Span {
	var spans []doc.Span
	for range words {
		switch r.words % 17 {
		case 3:
			spans = append(spans, doc.Span{Room: doc.NumberRoom})
		case 8:
			r.notes++
			r.words++
			long := 0
			if r.next(7) == 0 {
				long = 3 * r.next(256)
			}
			spans = append(spans, doc.Span{Note: r.plain(2 + long)})
		}
		style := []doc.Style{doc.Roman, doc.Roman, doc.Bold, doc.Italic, doc.Bold | doc.Italic}[r.words%5]
		spans = append(spans, doc.Span{Text: r.word() + []string{" ", " ", " ", "", "\u00a0"}[r.words%7%5], Style: style})
	}
	return spans
}

func (r *randomBody) plain(words int) []doc.Span {
	var b strings.Builder
	for range words {
		b.WriteString(r.word() + " ")
	}
	return doc.Text(b.String())
}

// word is a new word; one in a hundred is longer than a line.
func (r *randomBody) word() string {
	r.words++
	const letters = "abcdđeêghiklmnoôơpqrstuưvxyấềộữ"
	word, all := "", []rune(letters)
	for n := r.words; n > 0 || word == ""; n /= len(all) {
		word += string(all[n%len(all)])
	}
	if r.words%100 == 99 {
		word = strings.Repeat(word, 60)
	}
	r.count(word)
	return word
}

func (r *randomBody) count(word string) {
	if r.letters == nil {
		r.letters = map[rune]int{}
	}
	for _, letter := range word {
		r.letters[letter]++
	}
}
