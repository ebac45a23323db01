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
	lockedExpiry
	group
	groupCode
	inputText // the six looks of an input, and again of one to correct and of one to look at
	inputShort
	inputChoice
	inputNumber
	inputYear
	inputDate
	wrongText
	wrongShort
	wrongChoice
	wrongNumber
	wrongYear
	wrongDate
	doubtText
	doubtShort
	doubtChoice
	doubtNumber
	doubtYear
	doubtDate
	keyCell
	footnote
	label
	figure
	share
	verdict
	stampText
	signHead
	signHint
	signName
	listed
	listedCentre
	listedLink
	listedWrong
	listedDoubt
	listedWrongDate
	listedDoubtDate
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
	linkInk     = "0563C1"
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
	centre := func(l *look) { l.across = "center" }
	all := [styleCount]look{
		plain:        {},
		title:        {size: 14, bold: true},
		subtitle:     {italic: true},
		notice:       {ink: quietInk},
		progress:     {bold: true, ink: inputInk},
		header:       {bold: true, fill: headerFill, across: "center", wrap: true, ruled: true},
		lockedText:   box,
		lockedShort:  with(box, centre),
		lockedCode:   with(box, func(l *look) { l.across, l.asText = "center", true }),
		lockedDate:   with(box, func(l *look) { l.across, l.number = "center", dateFormat }),
		lockedCheck:  with(box, func(l *look) { l.across, l.italic, l.fill = "center", true, checkFill }),
		lockedExpiry: with(box, func(l *look) { l.across, l.italic, l.fill, l.number = "center", true, checkFill, dateFormat }),
		group:        with(box, func(l *look) { l.bold, l.fill = true, groupFill }),
		groupCode:    with(box, func(l *look) { l.bold, l.fill, l.across, l.asText = true, groupFill, "center", true }),
		keyCell:      {asText: true, ink: quietInk},
		footnote:     {italic: true, ink: quietInk},
		label:        box,
		figure:       with(box, func(l *look) { l.across, l.bold, l.number = "center", true, "0" }),
		share:        with(box, func(l *look) { l.across, l.number = "center", "0%" }),
		verdict:      with(box, func(l *look) { l.across, l.bold, l.fill = "center", true, checkFill }),
		stampText:    {asText: true},
		signHead:     {bold: true, across: "center", wrap: true},
		signHint:     {italic: true, across: "center"},
		signName:     {bold: true, across: "center", wrap: true},

		listed:          with(box, func(l *look) { l.down = "top" }),
		listedCentre:    with(box, func(l *look) { l.across, l.down = "center", "top" }),
		listedLink:      with(box, func(l *look) { l.across, l.down, l.ink = "center", "top", linkInk }),
		listedWrong:     with(box, func(l *look) { l.down, l.fill, l.ink = "top", overdueFill, overdueInk }),
		listedDoubt:     with(box, func(l *look) { l.down, l.fill = "top", nearFill }),
		listedWrongDate: with(box, func(l *look) { l.down, l.fill, l.ink, l.number = "top", overdueFill, overdueInk, dateFormat }),
		listedDoubtDate: with(box, func(l *look) { l.down, l.fill, l.number = "top", nearFill, dateFormat }),

		legendInput:   with(box, func(l *look) { l.across, l.fill, l.ink = "center", inputFill, inputInk }),
		legendDone:    with(box, func(l *look) { l.across, l.fill = "center", metFill }),
		legendNear:    with(box, func(l *look) { l.across, l.fill = "center", nearFill }),
		legendNotMet:  with(box, func(l *look) { l.across, l.fill = "center", notMetFill }),
		legendOverdue: with(box, func(l *look) { l.across, l.ink = "center", overdueInk }),
	}
	for first, colours := range map[styleName][2]string{
		inputText: {inputFill, inputInk}, wrongText: {overdueFill, overdueInk}, doubtText: {nearFill, inputInk},
	} {
		copy(all[first:], fieldLooks(colours[0], colours[1]))
	}
	return all
}

// fieldLooks are the looks of an input, in the order of the styles.
func fieldLooks(fill, ink string) []look {
	text := look{ruled: true, wrap: true, open: true, fill: fill, ink: ink, across: "left", down: "top"}
	centre := text
	centre.across, centre.down = "center", ""
	short, year, day := text, centre, centre
	short.asText, short.down = true, ""
	year.number, day.number = "0", dateFormat
	return []look{text, short, centre, centre, year, day}
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
