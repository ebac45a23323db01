package input

import (
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Limits of what an office types.
const (
	maxCode    = 20  // of a unit or a task: it stands in file names and narrow columns
	maxID      = 40  // of the campaign
	maxSubject = 500 // characters of a subject that document systems take
)

// need is a field that must be given: it is a problem where missing is true.
type need struct {
	path    string
	missing bool
	meaning Phrase
}

func (r *reporter) needs(all ...need) {
	for _, n := range all {
		if n.missing {
			r.add(n.path, MissingField, r.fieldName(n.path), n.meaning)
		}
	}
}

// required looks at the fields that stand once in a campaign.
func (v *validator) required() {
	c, d := v.c, &v.c.Dispatch
	ownBody := c.BodyFile != "" // an office's own model may do without the fixed texts
	v.needs(
		need{"id", c.ID == "", Phrase{"tên ngắn của đợt, không dấu, ví dụ nong-thon-moi-2022", "short name of the campaign without accents, e.g. nong-thon-moi-2022"}},
		need{"issuer.name", len(c.Issuer.Name) == 0, Phrase{"tên cơ quan ban hành, mỗi dòng một mục", "name of the issuing body, an entry each line"}},
		need{"issuer.short", c.Issuer.Short == "", Phrase{"tên cơ quan trong lời văn, ví dụ UBND huyện Tuần Giáo", "the body's name inside texts, e.g. UBND huyện Tuần Giáo"}},
		need{"issuer.place", c.Issuer.Place == "", Phrase{"địa danh ghi trước ngày tháng", "place written before the date"}},
		need{"issuer.code", c.Issuer.Code == "", Phrase{"chữ viết tắt tên cơ quan trong số, ký hiệu, ví dụ UBND", "abbreviation of the body in the number, e.g. UBND"}},
		need{"signature.authority", len(c.Signature.Authority) == 0, Phrase{"quyền hạn, chức vụ của người ký, mỗi dòng một mục", "authority and office of who signs, an entry each line"}},
		need{"signature.name", c.Signature.Name == "", Phrase{"họ và tên người ký", "name of who signs"}},
		need{"dispatch.date", d.Date.IsZero(), Phrase{"ngày ban hành văn bản", "date of issue"}},
		need{"dispatch.subject", d.Subject == "", Phrase{"trích yếu nội dung, không ghi V/v", "subject, without V/v"}},
		need{"dispatch.opening", d.Opening == "" && !ownBody, Phrase{"đoạn mở đầu, trước các phần", "paragraph before the sections"}},
		need{"dispatch.closing", d.Closing == "" && !ownBody, Phrase{"đoạn kết, sau các phần", "paragraph after the sections"}},
		need{"dispatch.addressees", len(d.Addressees) == 0, Phrase{"các dòng Kính gửi", "the lines of Kính gửi"}},
		need{"dispatch.recipients", len(d.Recipients) == 0, Phrase{"các dòng Nơi nhận", "the lines of Nơi nhận"}},
		need{"dispatch.archive", d.Archive == "", Phrase{"nơi lưu, ghi sau chữ Lưu:, ví dụ VT, NN", "where it is filed, after Lưu:, e.g. VT, NN"}},
	)
}

// dispatchNumber is digits, with a letter for numbers pushed in between (05a).
var dispatchNumber = regexp.MustCompile(`^[0-9]{1,6}[A-Za-z]?$`)

// dispatch judges the fields of the document itself and the settings.
func (v *validator) dispatch() {
	c, d := v.c, &v.c.Dispatch
	v.code("id", c.ID, maxID)
	if d.Number != "" && !dispatchNumber.MatchString(d.Number) {
		v.add("dispatch.number", BadDispatchNo, d.Number, strings.TrimPrefix(c.Symbol(), "/"))
	}
	if d.Copies < 0 {
		v.add("dispatch.copies", BadNumber, strconv.Itoa(d.Copies))
	}
	v.choice("dispatch.type", d.Type, documentTypeCodes())
	v.choice("settings.text", string(c.Settings.Text), []string{string(CommonText), string(IndividualText)})
	if !slices.Contains(sizeSets, c.Settings.SizeSet) {
		v.add("settings.size_set", BadChoice, v.fieldName("settings.size_set"), strconv.Itoa(c.Settings.SizeSet), "12, 13")
	}
	if n := utf8.RuneCountInString(d.Subject); n > maxSubject {
		v.warn("dispatch.subject", SubjectLong, n, maxSubject)
	}
	for i, basis := range d.Bases {
		v.closingMark(Index("dispatch.bases", i), basis, "./.", ".", ";")
	}
	v.closingMark("dispatch.closing", d.Closing, "./.", ".")
	v.closingMark("dispatch.individual.closing", d.Individual.Closing, "./.", ".")
}

func (v *validator) closingMark(path, text string, marks ...string) {
	for _, mark := range marks {
		if strings.HasSuffix(text, mark) {
			v.warn(path, EndsWithMark, v.fieldName(path), mark)
			return
		}
	}
}

// choice refuses a value that is not among the allowed; none given is for
// needs to report.
func (r *reporter) choice(path, value string, allowed []string) {
	if value != "" && !slices.Contains(allowed, value) {
		r.add(path, BadChoice, r.fieldName(path), value, strings.Join(allowed, ", "))
	}
}

var (
	codeForm = regexp.MustCompile(`^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$`)
	// Windows keeps these names for devices, with any extension.
	reservedName = regexp.MustCompile(`^(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?$`)
)

// code refuses what cannot be part of a file name everywhere.
func (v *validator) code(path, code string, limit int) {
	if code == "" {
		return
	}
	if len(code) > limit || !codeForm.MatchString(code) || reservedName.MatchString(code) {
		v.add(path, BadCode, code, limit)
	}
}

// year refuses years outside of what dates allow; zero is "not given".
func (v *validator) year(path string, year int) {
	if year != 0 && (year < firstYear || year > lastYear) {
		v.add(path, BadYear, strconv.Itoa(year))
	}
}

// characters looks for control characters in every string of a campaign or a
// set of criteria.
func (r *reporter) characters(root any) {
	EachText(root, func(path, s string) {
		if name, found := controlCharacter(s); found {
			r.add(path, BadText, r.fieldName(path), name)
		}
	})
}

// bodyCharacters looks for them in the office's own template, where a tab may
// indent a line.
func (v *validator) bodyCharacters() {
	for i, line := range strings.Split(v.c.BodyText, "\n") {
		if name, found := controlCharacter(strings.ReplaceAll(line, "\t", " ")); found {
			v.problems.Add(v.c.InBody(Where{File: v.c.BodyFile, Line: i + 1}), BadText, "body_file", name)
		}
	}
}

// eachString visits the strings below a value by their paths, in the order of
// the fields.
func eachString(v reflect.Value, path string, visit func(path, s string)) {
	switch v.Kind() {
	case reflect.String:
		visit(path, v.String())
	case reflect.Pointer:
		if !v.IsNil() {
			eachString(v.Elem(), path, visit)
		}
	case reflect.Slice:
		for i := range v.Len() {
			eachString(v.Index(i), Index(path, i), visit)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if tag := v.Type().Field(i).Tag.Get("yaml"); tag != "" && tag != "-" {
				eachString(v.Field(i), Field(path, tag), visit)
			}
		}
	}
}
