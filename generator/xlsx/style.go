package xlsx

import "github.com/xuri/excelize/v2"

// styleName names one of the workbook's cell styles. Each is made once:
// excelize compares every new style with all former ones.
type styleName int

const (
	plain styleName = iota // everything that is not drawn: locked
	title
	subtitle
	notice
	progress
	header
	lockedText
	lockedShort
	lockedCode
	lockedDate
	lockedCheck
	group
	groupCode
	inputText
	inputChoice
	inputNumber
	inputDate
	keyCell
	footnote
	label
	figure
	share
	verdict
	stampText
	legendInput
	legendDone
	legendNear
	legendNotMet
	legendOverdue
	styleCount
)

// The colours of forms.md section 5, chosen for contrast.
const (
	inputFill   = "FFF9E5"
	inputInk    = "1F3864"
	headerFill  = "DDEBF7"
	groupFill   = "E7E6E6"
	checkFill   = "F2F2F2"
	lineColour  = "7F7F7F"
	metFill     = "C6E0B4"
	nearFill    = "FFE699"
	notMetFill  = "F4B084"
	overdueFill = "F8CBAD"
	overdueInk  = "9C0006"
	quietInk    = "595959"
)

const (
	fontName   = "Times New Roman"
	dateFormat = "dd/mm/yyyy"
	textFormat = 49 // @: what is typed stays text
)

// look is a style in the words that differ between ours.
type look struct {
	size         float64
	bold, italic bool
	ink, fill    string
	across       string // left, center
	down         string // top; empty: center
	wrap, ruled  bool
	open         bool // unlocked
	number       string
	asText       bool
	turned       int // degrees, upwards
}

func looks() [styleCount]look {
	box := look{ruled: true, wrap: true, across: "left"}
	with := func(l look, change func(*look)) look { change(&l); return l }
	field := with(box, func(l *look) { l.fill, l.ink, l.open = inputFill, inputInk, true })
	centre := func(l *look) { l.across = "center" }
	return [styleCount]look{
		plain:       {},
		title:       {size: 14, bold: true},
		subtitle:    {italic: true},
		notice:      {ink: quietInk},
		progress:    {bold: true, ink: inputInk},
		header:      {bold: true, fill: headerFill, across: "center", wrap: true, ruled: true},
		lockedText:  box,
		lockedShort: with(box, centre),
		lockedCode:  with(box, func(l *look) { l.across, l.asText = "center", true }),
		lockedDate:  with(box, func(l *look) { l.across, l.number = "center", dateFormat }),
		lockedCheck: with(box, func(l *look) { l.across, l.italic, l.fill = "center", true, checkFill }),
		group:       with(box, func(l *look) { l.bold, l.fill = true, groupFill }),
		groupCode:   with(box, func(l *look) { l.bold, l.fill, l.across, l.asText = true, groupFill, "center", true }),
		inputText:   with(field, func(l *look) { l.down = "top" }),
		inputChoice: with(field, centre),
		inputNumber: with(field, centre),
		inputDate:   with(field, func(l *look) { l.across, l.number = "center", dateFormat }),
		keyCell:     {asText: true, ink: quietInk},
		footnote:    {italic: true, ink: quietInk},
		label:       box,
		figure:      with(box, func(l *look) { l.across, l.bold, l.number = "center", true, "0" }),
		share:       with(box, func(l *look) { l.across, l.number = "center", "0%" }),
		verdict:     with(box, func(l *look) { l.across, l.bold, l.fill = "center", true, checkFill }),
		stampText:   {asText: true},

		legendInput:   with(box, func(l *look) { l.across, l.fill, l.ink = "center", inputFill, inputInk }),
		legendDone:    with(box, func(l *look) { l.across, l.fill = "center", metFill }),
		legendNear:    with(box, func(l *look) { l.across, l.fill = "center", nearFill }),
		legendNotMet:  with(box, func(l *look) { l.across, l.fill = "center", notMetFill }),
		legendOverdue: with(box, func(l *look) { l.across, l.ink = "center", overdueInk }),
	}
}

func (l look) style() *excelize.Style {
	if l.size == 0 {
		l.size = 12
	}
	if l.down == "" {
		l.down = "center"
	}
	s := &excelize.Style{
		Font:       &excelize.Font{Family: fontName, Size: l.size, Bold: l.bold, Italic: l.italic, Color: l.ink},
		Alignment:  &excelize.Alignment{Horizontal: l.across, Vertical: l.down, WrapText: l.wrap, TextRotation: l.turned},
		Protection: &excelize.Protection{Locked: !l.open},
	}
	if l.fill != "" {
		s.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{l.fill}}
	}
	if l.ruled {
		for _, side := range []string{"left", "top", "right", "bottom"} {
			s.Border = append(s.Border, excelize.Border{Type: side, Style: 1, Color: lineColour})
		}
	}
	if l.number != "" {
		s.CustomNumFmt = &l.number
	}
	if l.asText {
		s.NumFmt = textFormat
	}
	return s
}

// makeStyles makes the default font Times New Roman 12, all styles, and an
// unlocked style Normal: text pasted from Word takes the style Normal along,
// and a locked one would close the cell for good.
func (b *book) makeStyles() {
	b.defaultFont()
	var open int
	for name, l := range looks() {
		id, err := b.file.NewStyle(l.style())
		b.check(err)
		b.styles[name] = id
		if l.open {
			open = id
		}
	}
	b.setDefaultLocks(open)
	b.makeConditions()
}

// defaultFont makes the default font Times New Roman 12.
func (b *book) defaultFont() {
	b.check(b.file.SetDefaultFont(fontName))
	base := b.file.Styles.Fonts.Font[0]
	base.Sz.Val = new(12.0)
	base.Family, base.Scheme = nil, nil // both belong to the font it was
}

// setDefaultLocks unlocks the style Normal and locks, in so many words, the
// cells that have no style.
func (b *book) setDefaultLocks(open int) {
	yes, styles := true, b.file.Styles
	normal, bare := &styles.CellStyleXfs.Xf[0], &styles.CellXfs.Xf[0]
	normal.Protection, normal.ApplyProtection = styles.CellXfs.Xf[open].Protection, &yes
	bare.Protection, bare.ApplyProtection = styles.CellXfs.Xf[b.styles[plain]].Protection, &yes
}
