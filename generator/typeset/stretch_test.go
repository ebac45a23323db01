package typeset

import (
	"os"
	"strings"
	"testing"

	"congvan/generator/doc"
	"congvan/generator/font"
	"congvan/generator/geom"
)

// dispatchBody is the paragraphs of the reference dispatch of 2022, as they
// were printed.
func dispatchBody(t *testing.T) []string {
	t.Helper()
	file, err := os.ReadFile("../testdata/dispatch-2022.txt")
	if err != nil {
		t.Fatal(err)
	}
	_, body, found := strings.Cut(string(file), "thị trấn.\n")
	body, _, ended := strings.Cut(body, "\nNơi nhận")
	if !found || !ended {
		t.Fatal("the reference dispatch has no body between its addressees and Nơi nhận")
	}
	return strings.Split(strings.TrimSpace(body), "\n")
}

// stretch gathers by how much the spaces of justified lines were changed, in
// percent of a space.
type stretch struct{ worst, sum, lines int64 }

func (s *stretch) line(slack, spaces geom.Length) {
	percent := int64(max(slack, -slack) * 100 / max(1, spaces))
	s.worst, s.sum, s.lines = max(s.worst, percent), s.sum+percent, s.lines+1
}

func (s *stretch) mean() float64 { return float64(s.sum) / float64(s.lines) }

// On the reference dispatch, as it stands on the page, the worst and the mean
// stretch of the justified lines beat those of taking each line as full as it gets.
func TestTotalFitBeatsFirstFitOnDispatch(t *testing.T) {
	m := measure{width: textWidth, indent: firstLineIndent, mode: justified}
	var total, first stretch
	for _, text := range dispatchBody(t) {
		words, lines := breakLines(serif(t), bodySize, wordsOf(serif(t), bodySize, font.Regular, doc.Text(text)), m)
		p := paragraph{words: words, measure: m}
		p.sum()
		for _, l := range lines {
			p.measureLine(&total, l.from, l.to)
		}
		p.firstFit(&first)
	}
	t.Logf("total-fit: worst %d%%, mean %.1f%% of %d lines; first-fit: worst %d%%, mean %.1f%% of %d lines",
		total.worst, total.mean(), total.lines, first.worst, first.mean(), first.lines)
	if total.worst >= first.worst || total.mean() >= first.mean() {
		t.Error("total-fit does not beat first-fit in both")
	}
	if total.lines < 30 {
		t.Errorf("only %d lines were measured", total.lines)
	}
}

// measureLine adds a line to what was gathered, but for the last of the
// paragraph, which is not justified.
func (p *paragraph) measureLine(s *stretch, i, j int) {
	if _, spaces := p.inner(i, j); j < len(p.words) {
		s.line(p.room(i == 0)-p.natural(i, j), spaces)
	}
}

// firstFit fills each line with as many words as fit.
func (p *paragraph) firstFit(s *stretch) {
	for i := 0; i < len(p.words); {
		j := i + 1
		for k := j; k <= len(p.words) && p.natural(i, k) <= p.room(i == 0); k++ {
			if k == len(p.words) || !p.words[k-1].after.tied {
				j = k
			}
		}
		p.measureLine(s, i, j)
		i = j
	}
}
