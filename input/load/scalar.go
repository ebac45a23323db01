package load

import (
	"encoding"
	"errors"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/goccy/go-yaml/ast"

	"congvan/input"
)

// What a field can be expected to be.
var (
	expectedText    = input.Phrase{VI: "một đoạn chữ (câu có dấu hai chấm thì đặt trong dấu nháy)", EN: "a text (quote one that holds a colon)"}
	expectedBool    = input.Phrase{VI: "true hoặc false", EN: "true or false"}
	expectedList    = input.Phrase{VI: "một danh sách, mỗi mục một dòng bắt đầu bằng dấu -", EN: "a list, a line each starting with a dash"}
	expectedMapping = input.Phrase{VI: "một nhóm mục, mỗi mục một dòng «tên: giá trị» thụt vào", EN: "a group of fields, an indented line “name: value” each"}
	expectedTargets = input.Phrase{VI: "mức theo vùng «vùng: mức»; khi by_year thì theo năm rồi theo vùng", EN: "thresholds by region; with by_year by year, then by region"}
)

// scalar fills a text, a whole number or a yes-or-no.
func (d *decoder) scalar(n ast.Node, path string, dst reflect.Value) {
	if !isScalar(n) {
		d.wrongType(n, path, expectedText)
		return
	}
	text := sourceText(n)
	switch dst.Kind() {
	case reflect.String:
		if input.KeepsLines(path) {
			text = d.lines(n, path)
		}
		dst.SetString(text)
	case reflect.Int:
		whole, err := strconv.ParseInt(text, 10, 32)
		if err != nil {
			d.fail(d.placeOf(n), path, input.BadNumber, text)
			return
		}
		dst.SetInt(whole)
	case reflect.Bool:
		yes, ok := n.(*ast.BoolNode)
		if !ok {
			d.wrongType(n, path, expectedBool)
			return
		}
		dst.SetBool(yes.Value)
	default:
		panic("load: no way to fill a " + dst.Type().String()) // a new type in package input
	}
}

// text fills a value that reads itself, such as a date.
func (d *decoder) text(n ast.Node, path string, dst encoding.TextUnmarshaler) {
	if !isScalar(n) {
		d.wrongType(n, path, expectedValue(dst))
		return
	}
	err := dst.UnmarshalText([]byte(sourceText(n)))
	var fault input.Fault
	if errors.As(err, &fault) {
		d.fail(d.placeOf(n), path, fault.Code, fault.Args...)
	} else if err != nil {
		d.wrongType(n, path, expectedValue(dst))
	}
}

// expectedValue says what a value that reads itself is.
func expectedValue(dst encoding.TextUnmarshaler) input.Phrase {
	switch dst.(type) {
	case *input.Date:
		return input.Phrase{VI: "một ngày, ví dụ 26/7/2022", EN: "a date, e.g. 26/7/2022"}
	case *input.Month:
		return input.Phrase{VI: "một tháng, ví dụ 10/2022", EN: "a month, e.g. 10/2022"}
	case *input.YearSpan:
		return input.Phrase{VI: "một năm, ví dụ 2023, hoặc 2022-2023", EN: "a year, e.g. 2023, or 2022-2023"}
	}
	return expectedText
}

// sourceText is a scalar as it was written: 03289 stays 03289 and 17.10 stays
// 17.10, whatever numbers YAML sees in them.
func sourceText(n ast.Node) string {
	if literal, ok := n.(*ast.LiteralNode); ok {
		if literal.Value == nil {
			return ""
		}
		return input.Clean(literal.Value.Value)
	}
	return input.Clean(n.GetToken().Value)
}

// lines is a text of several lines. Where it is a block (|), each of its lines
// gets a place: places["dispatch.body[3]"] is the third.
func (d *decoder) lines(n ast.Node, path string) string {
	literal, ok := n.(*ast.LiteralNode)
	if !ok {
		return input.CleanLines(n.GetToken().Value)
	}
	if literal.Value == nil {
		return ""
	}
	text := input.CleanLines(literal.Value.Value)
	if !strings.HasPrefix(literal.Start.Value, "|") {
		return text
	}
	at := d.placeOf(n)
	written, indent := strings.Split(literal.Value.GetToken().Origin, "\n"), 0
	for i, line := range strings.Split(text, "\n") {
		if line != "" && i < len(written) {
			indent = max(0, utf8.RuneCountInString(written[i])-utf8.RuneCountInString(line))
			break
		}
	}
	for i := range strings.Split(text, "\n") {
		d.places[input.Index(path, i+1)] = input.Where{File: d.file, Line: at.Line + 1 + i, Column: indent + 1}
	}
	return text
}

// isNull tells an empty value: nothing, ~ or null.
func isNull(n ast.Node) bool {
	_, null := n.(*ast.NullNode)
	return null
}

func isScalar(n ast.Node) bool {
	switch n.(type) {
	case *ast.StringNode, *ast.LiteralNode, *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode, *ast.InfinityNode, *ast.NanNode:
		return true
	}
	return false
}
