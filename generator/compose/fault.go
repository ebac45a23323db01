package compose

import (
	"regexp"
	"strconv"

	"congvan/input"
)

// templateError is how text/template begins its messages.
var templateError = regexp.MustCompile(`^template: (.*?):(\d+)(?::(\d+))?: (?:executing "[^"]*" at <[^>]*>: )?(.*)$`)

// templateProblem finds the place in a template's error.
func (comp *Composer) templateProblem(err error) input.Problem {
	where, message := input.Where{File: comp.modelName}, err.Error()
	if m := templateError.FindStringSubmatch(message); m != nil {
		where.Line, _ = strconv.Atoi(m[2])
		where.Column, _ = strconv.Atoi(m[3])
		message = m[4]
	}
	where = comp.campaign.InBody(where)
	return input.Problem{Code: input.BadTemplate, Where: where, Args: []any{comp.modelName, templateCause(message)}}
}

// templateCauses says the usual mistakes in a template in the office's words;
// $1 is what the message names.
var templateCauses = []struct {
	message *regexp.Regexp
	input.Phrase
}{
	{regexp.MustCompile(`^can't evaluate field (\w+) in type .*`), input.Phrase{
		VI: "không có mục «.$1»", EN: "there is no “.$1”"}},
	{regexp.MustCompile(`^nil pointer evaluating \S*?\.(\w+)$`), input.Phrase{
		VI: "mục chứa «.$1» không có giá trị ở chế độ này; đặt trong {{with}}", EN: "what holds “.$1” has no value in this mode; put it into {{with}}"}},
	{regexp.MustCompile(`^function "(\w+)" not defined$`), input.Phrase{
		VI: "không có hàm «$1»", EN: "there is no function “$1”"}},
	{regexp.MustCompile(`^undefined variable "(\$\w*)"$`), input.Phrase{
		VI: "biến «$1» chưa được đặt", EN: "the variable “$1” is not set"}},
	{regexp.MustCompile(`^unexpected EOF$`), input.Phrase{
		VI: "thiếu {{end}} ở cuối", EN: "an {{end}} is missing"}},
	{regexp.MustCompile(`^unexpected {{end}}$`), input.Phrase{
		VI: "thừa {{end}}", EN: "an {{end}} too many"}},
	{regexp.MustCompile(`^(?:unclosed action|unterminated .*)$`), input.Phrase{
		VI: "dấu {{ mở mà không có dấu }} đóng, hoặc dấu nháy không đóng", EN: "a {{ without its }}, or a quote that is not closed"}},
	{regexp.MustCompile(`^range can't iterate over .*$`), input.Phrase{
		VI: "{{range}} dùng với một mục không phải danh sách", EN: "{{range}} over something that is no list"}},
	{regexp.MustCompile(`^` + errBodyTooLong.Error() + `$`), input.Phrase{
		VI: "mẫu tạo ra quá nhiều chữ; xem lại vòng lặp", EN: "the template writes too much; look at its loops"}},
	{regexp.MustCompile(`^error calling (\w+): .*$`), input.Phrase{
		VI: "hàm «$1» nhận giá trị không hợp lệ", EN: "the function “$1” was given a value it cannot use"}},
}

// templateCause is the reason text/template gives; one it gives seldom is told
// as it is.
func templateCause(message string) input.Phrase {
	for _, c := range templateCauses {
		if c.message.MatchString(message) {
			return input.Phrase{
				VI: c.message.ReplaceAllString(message, c.VI),
				EN: c.message.ReplaceAllString(message, c.EN),
			}
		}
	}
	return input.Phrase{VI: message, EN: message}
}
