package input

import (
	"path"
	"strconv"
	"strings"
)

// Limits of what is drawn.
const (
	maxPictureWidth = 150 // mm; the text is 165 wide, and a picture has its caption's room
	maxColumnShare  = 1000
	maxCopies       = 1_000_000
)

// annexes judges the annexes that go with the document.
func (v *validator) annexes() {
	for i, a := range v.c.Annexes {
		at := Index("annexes", i)
		v.needs(
			need{at + ".title", a.Title == "", Phrase{"tên phụ lục, hoặc trích yếu của văn bản ban hành kèm theo", "title of the annex, or subject of the document issued with this one"}},
			need{at + ".body", a.Body == "" && a.File == "", Phrase{"nội dung (Markdown), hoặc file để chỉ tệp .md, .csv", "the text (Markdown), or file to name a .md or .csv"}},
		)
		if a.Body != "" && a.File != "" {
			v.add(at+".file", BodyAndFile, a.File)
		}
		v.choice(at+".type", a.Type, typesByArticles())
		table := strings.EqualFold(path.Ext(a.File), ".csv")
		for j, w := range a.Widths {
			v.within(Index(at+".widths", j), w, 1, maxColumnShare)
		}
		if len(a.Widths) > 0 && !table {
			v.warn(at+".widths", WidthsUnused, a.Title)
		}
		v.closingLine(at+".body", a.Body)
		v.closingLine(at+".file", a.Text)
	}
}

// typesByArticles are the types whose text is parted into articles: those that
// may be issued with a decision.
func typesByArticles() []string {
	var codes []string
	for _, t := range documentTypes {
		if t.Structure == ByArticles {
			codes = append(codes, t.Code)
		}
	}
	return codes
}

// pictures judges the signatures' pictures.
func (v *validator) pictures() {
	for _, p := range []struct {
		path    string
		picture Picture
	}{
		{"signature.image", v.c.Signature.Image}, {"signature.seal", v.c.Signature.Seal},
		{"second_signature.image", v.c.OtherSignature.Image}, {"second_signature.seal", v.c.OtherSignature.Seal},
	} {
		v.within(p.path+".width", p.picture.Width, 0, maxPictureWidth)
		v.needs(need{p.path + ".file", p.picture.File == "" && p.picture.Width != 0, Phrase{"tệp hình PNG hoặc JPEG bên cạnh đợt", "a PNG or JPEG beside the campaign"}})
	}
}

// within refuses a number outside of its range.
func (v *validator) within(path string, n, least, most int) {
	if n < least || n > most {
		v.add(path, OutOfRange, v.fieldName(path), n, least, most)
	}
}

// closingLine warns of "./." at the end of a text of several lines: the model
// adds it.
func (v *validator) closingLine(path, text string) {
	if !strings.HasSuffix(text, "./.") || v.isUnread(path) {
		return
	}
	where := v.c.InText(path, strings.Count(text, "\n")+1, 0)
	v.problems.Warn(where, EndsWithMark, v.fieldName(path), "./.")
}

// long warns of a text that document systems cut.
func (v *validator) long(path, text string, most int) {
	if n := len([]rune(text)); n > most {
		v.warn(path, TooLong, v.fieldName(path), n, most)
	}
}

// lengths holds what document systems register against their limits
// (format.md, section 5). The number itself cannot come near its eleven
// characters.
func (v *validator) lengths() {
	c := v.c
	if n := len([]rune(c.Dispatch.Subject)); n > maxSubject {
		v.warn("dispatch.subject", SubjectLong, n, maxSubject)
	}
	v.long("issuer.code", strings.TrimPrefix(c.Symbol(), "/"), maxNotation)
	v.long("issuer.name", strings.Join(c.Issuer.Name, " "), maxOrganName)
	v.long("signature.authority", strings.Join(c.Signature.Authority, " "), maxPosition)
	v.long("signature.name", c.Signature.Name, maxFullName)
	if c.Dispatch.Copies < 0 {
		v.add("dispatch.copies", BadNumber, strconv.Itoa(c.Dispatch.Copies))
	}
	v.within("dispatch.issued", c.Dispatch.Issued, 0, maxCopies)
}
