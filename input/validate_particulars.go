package input

import "reflect"

// fewestParties is how many sides an agreement has at least.
const fewestParties = 2

// particularMeanings say what the fields of [Particulars] are.
var particularMeanings = map[string]Phrase{
	"sender":       {"nơi hoặc người điện, ghi trước chữ điện:, ví dụ Chủ tịch UBND tỉnh Điện Biên", "who wires, before “điện:”"},
	"salutation":   {"lời chào đầu thư, ví dụ Kính gửi các thầy giáo, cô giáo", "how the letter addresses its readers"},
	"event":        {"tới dự việc gì, ví dụ Hội nghị sơ kết 6 tháng", "what the guests are invited to"},
	"time":         {"thời gian: giờ, ngày", "hour and day"},
	"end_time":     {"giờ, ngày kết thúc cuộc họp", "when the meeting ended"},
	"venue":        {"địa điểm", "the place"},
	"chair":        {"chủ trì, người chủ tọa", "who presides"},
	"secretary":    {"thư ký ghi biên bản", "who keeps the minutes"},
	"present":      {"thành phần tham dự, mỗi dòng một mục", "those present, an entry each line"},
	"absent":       {"vắng mặt, mỗi dòng một mục", "those absent, an entry each line"},
	"person":       {"ông (bà) nào", "whom it is about"},
	"position":     {"chức vụ của người đó", "that person's office"},
	"destination":  {"nơi đến", "where that person goes"},
	"purpose":      {"về việc gì", "what it is for"},
	"request_date": {"ngày của đơn xin nghỉ phép", "day of the application for leave"},
	"from":         {"ngày đầu", "the first day"},
	"until":        {"ngày cuối", "the last day"},
	"documents":    {"các văn bản, tài liệu kèm theo, mỗi dòng một mục", "what goes with it, an entry each line"},
	"parties":      {"các bên, từ hai bên trở lên", "the sides, two at least"},
}

// particulars judges the fields that only some types print.
func (v *validator) particulars() {
	t := v.documentType()
	if t.Code == "" {
		return
	}
	asked := map[string]bool{} // by field: must it be there
	for _, a := range t.Asks {
		asked[a.Field] = a.Required
	}
	all := reflect.ValueOf(v.c.Dispatch.Particulars)
	for i := range all.NumField() {
		name := all.Type().Field(i).Tag.Get("yaml")
		path := Field("dispatch.particulars", name)
		given := !all.Field(i).IsZero()
		required, prints := asked[name]
		if given && !prints {
			v.notPrinted(path, t)
		}
		v.needs(need{path, required && !given, particularMeanings[name]})
	}
	v.parties()
	v.leave()
	v.signers(t)
}

// notPrinted warns of a value the type has no place for.
func (v *validator) notPrinted(path string, t DocumentType) {
	v.warn(path, NotPrinted, v.fieldName(path), t.Name)
}

func (v *validator) parties() {
	parties := v.c.Dispatch.Particulars.Parties
	if n := len(parties); n > 0 && n < fewestParties {
		v.needs(need{Index("dispatch.particulars.parties", n), true, particularMeanings["parties"]})
	}
	for i, p := range parties {
		path := Index("dispatch.particulars.parties", i)
		v.needs(
			need{path + ".name", p.Name == "", Phrase{"tên cơ quan, tổ chức của bên này", "name of this side"}},
			need{path + ".representative", p.Representative == "", Phrase{"người đại diện của bên này: ông (bà) ...", "who represents this side"}},
		)
		v.long(path+".name", p.Name, maxOrganName)
	}
}

// leave judges the days of validity or of leave.
func (v *validator) leave() {
	p, date := v.c.Dispatch.Particulars, v.c.Dispatch.Date
	const path = "dispatch.particulars.until"
	switch {
	case p.Until.IsZero():
	case !p.From.IsZero() && p.Until.Before(p.From):
		v.add(path, DatesReversed, p.Until.String(), p.From.String())
	case !date.IsZero() && p.Until.Before(date):
		v.warn(path, UntilPast, p.Until.String(), date.String())
	}
}

// signers judges the second signature, and the line of who decides.
func (v *validator) signers(t DocumentType) {
	s := v.c.OtherSignature
	given := len(s.Authority) > 0 || s.Name != "" || s.Image.File != "" || s.Seal.File != ""
	switch {
	case t.TwoSigners:
		v.needs(
			need{"second_signature.authority", len(s.Authority) == 0, Phrase{"chức vụ của người ký bên trái (thư ký; đại diện bên A), mỗi dòng một mục", "office of who signs on the left (the secretary; side A), an entry each line"}},
			need{"second_signature.name", s.Name == "", Phrase{"họ và tên người ký bên trái", "name of who signs on the left"}},
		)
	case given:
		path := "second_signature"
		if _, known := v.places[path]; !known { // a row of a workbook, not a group of fields
			path += ".name"
		}
		v.notPrinted(path, t)
	}
	if v.c.Dispatch.Authority != "" && t.Head != DecisionHead {
		v.notPrinted("dispatch.authority", t)
	}
}
