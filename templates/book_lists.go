package templates

import (
	"io/fs"
	"slices"
	"strings"

	"congvan/input"
)

// BookList is what a cell of a [BookColumn] or [BookLabel] with its key in
// Choices may hold.
type BookList struct {
	Key     string
	Title   string // its heading in the sheet Danh mục
	Choices []BookChoice
}

// BookChoice is one of the choices. The workbook shows the word; a reader
// takes the word or the value, whatever their case and accents.
type BookChoice struct {
	Value string // in the campaign: common
	Word  string // in the cell: một văn bản chung
}

// BookYes is what a cell holds for "yes"; an empty one says "no".
const BookYes = "x"

// BookLists is every closed list, in the order of the sheet Danh mục.
func BookLists() []BookList {
	return []BookList{
		{"types", "Loại văn bản", documentTypes(input.ByNumbers, input.ByArticles)},
		{"annex_types", "Loại phụ lục", documentTypes(input.ByArticles)},
		{"urgencies", "Độ khẩn", worded(input.Urgencies())},
		{"secrecies", "Độ mật", worded(input.Secrecies())},
		{"circulations", "Phạm vi lưu hành", worded(input.Circulations())},
		{"kinds", "Loại đơn vị", same("xã", "phường", "thị trấn", "đặc khu", "huyện", "quận", "thị xã", "thành phố", "tỉnh", input.AgencyKind)},
		{"text", "Cách soạn lời văn", []BookChoice{
			{string(input.CommonText), "một văn bản chung"},
			{string(input.IndividualText), "mỗi đơn vị một văn bản"},
		}},
		{"sizes", "Bộ cỡ chữ", same("12", "13")},
		{"sets", "Bộ tiêu chí có sẵn", builtInSets()},
		{"yes", "Có (không thì để trống)", []BookChoice{{"true", BookYes}}},
		{"indicator_kinds", "Kiểu chỉ tiêu", []BookChoice{
			{string(input.KindBool), "đạt hoặc không"},
			{string(input.KindPercent), "phần trăm"},
			{string(input.KindNumber), "số"},
			{string(input.KindMoney), "tiền"},
		}},
		{"directions", "Chiều so sánh", same(">=", "<=", "==")},
	}
}

// BookListOf finds a list by its key.
func BookListOf(key string) (BookList, bool) {
	for _, l := range BookLists() {
		if l.Key == key {
			return l, true
		}
	}
	return BookList{}, false
}

// Value is the campaign's value for what a cell holds: the word or the value
// itself, compared without case and accents.
func (l BookList) Value(cell string) (value string, ok bool) {
	want := folded(cell)
	for _, c := range l.Choices {
		if folded(c.Word) == want || folded(c.Value) == want {
			return c.Value, true
		}
	}
	return "", false
}

// Word is what a cell shows for a value: one that is no choice as it is.
func (l BookList) Word(value string) string {
	for _, c := range l.Choices {
		if c.Value == value {
			return c.Word
		}
	}
	return value
}

func folded(s string) string { return strings.Join(strings.Fields(input.Fold(s)), " ") }

func same(values ...string) []BookChoice {
	all := make([]BookChoice, len(values))
	for i, v := range values {
		all[i] = BookChoice{v, v}
	}
	return all
}

// documentTypes offers the types whose text is parted so.
func documentTypes(structures ...input.Structure) []BookChoice {
	var all []BookChoice
	for _, t := range input.DocumentTypes() {
		if slices.Contains(structures, t.Structure) {
			all = append(all, BookChoice{t.Code, t.Name})
		}
	}
	return all
}

// worded offers values that know their words.
func worded[T interface {
	~string
	Word() string
}](values []T) []BookChoice {
	all := make([]BookChoice, len(values))
	for i, v := range values {
		all[i] = BookChoice{string(v), v.Word()}
	}
	return all
}

func builtInSets() []BookChoice { return same(filesOf(Criteria, "criteria/*.yaml", ".yaml")...) }

// filesOf names embedded files without folder and ending.
func filesOf(fsys fs.FS, pattern, ending string) []string {
	names, err := fs.Glob(fsys, pattern)
	if err != nil {
		panic(err) // the pattern is valid
	}
	for i, name := range names {
		name = name[strings.LastIndexByte(name, '/')+1:]
		names[i] = strings.TrimSuffix(name, ending)
	}
	return names
}
