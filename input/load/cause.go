package load

import (
	"strings"

	"congvan/input"
)

// causes says what the parser's messages mean for a clerk, by how they begin
// (or, after "...", by what they hold).
var causes = []struct {
	message string
	input.Phrase
}{
	{"mapping value is not allowed in this context", input.Phrase{
		VI: "câu có dấu hai chấm phải đặt trong dấu nháy; hoặc dòng thụt vào chưa đúng",
		EN: "a text that holds a colon must be quoted; or the indent is wrong"}},
	{"value is not allowed in this context", input.Phrase{
		VI: "dòng thụt vào không khớp với các dòng trên",
		EN: "the indent does not match the lines above"}},
	{"could not find end character of", input.Phrase{
		VI: "dấu nháy mở mà không đóng",
		EN: "a quote that is not closed"}},
	{"found character '\t'", input.Phrase{
		VI: "đầu dòng có dấu Tab; chỉ dùng dấu cách",
		EN: "a tab at the start of a line; use spaces"}},
	{"tab character", input.Phrase{
		VI: "đầu dòng có dấu Tab; chỉ dùng dấu cách",
		EN: "a tab at the start of a line; use spaces"}},
	{"block sequence entries are not allowed", input.Phrase{
		VI: "dấu gạch đầu dòng phải xuống dòng mới",
		EN: "a dash must start on a line of its own"}},
	{"non-map value is specified", input.Phrase{
		VI: "dòng này phải có dạng «tên mục: giá trị»",
		EN: "this line must read “field: value”"}},
	{"unexpected key name", input.Phrase{
		VI: "dòng này hoặc dòng trên thiếu dấu hai chấm, hoặc thiếu dấu cách sau dấu hai chấm",
		EN: "this line or the one above lacks its colon, or the space after it"}},
	{"',' or ']' must be specified", input.Phrase{
		VI: "trong [ ] các giá trị cách nhau bằng dấu phẩy, và phải có dấu ] đóng",
		EN: "values inside [ ] are parted by commas, and the ] must be there"}},
	{"',' or '}' must be specified", input.Phrase{
		VI: "trong { } các mục cách nhau bằng dấu phẩy, và phải có dấu } đóng",
		EN: "fields inside { } are parted by commas, and the } must be there"}},
	{"sequence end token", input.Phrase{
		VI: "dấu [ mở mà không có dấu ] đóng",
		EN: "a [ without its ]"}},
	{"could not find '['", input.Phrase{
		VI: "dấu ] không có dấu [ mở",
		EN: "a ] without its ["}},
	{"could not find flow map", input.Phrase{
		VI: "dấu { mở mà không có dấu } đóng",
		EN: "a { without its }"}},
	{"...reserved character", input.Phrase{
		VI: "câu bắt đầu bằng dấu @ hoặc ` phải đặt trong dấu nháy",
		EN: "a text that starts with @ or ` must be quoted"}},
	{"unexpected directive value", input.Phrase{
		VI: "câu bắt đầu bằng dấu % phải đặt trong dấu nháy",
		EN: "a text that starts with % must be quoted"}},
	{"found unknown escape character", input.Phrase{
		VI: "dấu \\ trong câu: dùng dấu nháy đơn thay cho dấu nháy kép",
		EN: "a \\ in a text: quote it with single instead of double quotes"}},
}

// cause is the reason the parser gives, in the clerk's words; one it gives
// seldom is told as it is, in one line.
func cause(message string) input.Phrase {
	for _, c := range causes {
		part, inside := strings.CutPrefix(c.message, "...")
		if strings.HasPrefix(message, c.message) || (inside && strings.Contains(message, part)) {
			return c.Phrase
		}
	}
	line, _, _ := strings.Cut(message, "\n")
	return input.Phrase{VI: line, EN: line}
}
