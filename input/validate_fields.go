package input

import (
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// Limits of what an office types.
const (
	maxCode = 20 // of a unit or a task: it stands in file names and narrow columns
	maxID   = 40 // of the campaign

	// Characters that document systems take (format.md, section 5).
	maxSubject   = 500
	maxNotation  = 30
	maxOrganName = 200
	maxPosition  = 100
	maxFullName  = 50
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

// dispatchNumber is digits, with a letter for numbers pushed in between (05a).
// Numbers start at 01.
var dispatchNumber = regexp.MustCompile(`^0{0,2}[1-9][0-9]{0,5}[A-Za-z]?$`)

// dispatch judges the fields of the document itself and the settings.
func (v *validator) dispatch() {
	c, d := v.c, &v.c.Dispatch
	v.code("id", c.ID, maxID)
	if d.Number != "" && !dispatchNumber.MatchString(d.Number) {
		v.add("dispatch.number", BadDispatchNo, d.Number, strings.TrimPrefix(c.Symbol(), "/"))
	}
	v.choice("dispatch.type", d.Type, documentTypeCodes())
	v.choice("settings.text", string(c.Settings.Text), []string{string(CommonText), string(IndividualText)})
	if !slices.Contains(sizeSets, c.Settings.SizeSet) {
		v.add("settings.size_set", BadChoice, v.fieldName("settings.size_set"), strconv.Itoa(c.Settings.SizeSet), "12, 13", Phrase{})
	}
	for i, basis := range d.Bases {
		v.closingMark(Index("dispatch.bases", i), basis, "./.", ".", ";")
	}
	v.closingLine("dispatch.body", d.Body)
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
		r.add(path, BadChoice, r.fieldName(path), value, strings.Join(allowed, ", "), DidYouMean(Nearest(value, allowed)))
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
