package compose

import (
	"strconv"
	"strings"

	"congvan/generator/doc"
	"congvan/input"

	"github.com/shopspring/decimal"
)

// whole is a whole number as offices write it: 1.234.
func whole(n int) string {
	digits := strconv.Itoa(n)
	sign := ""
	if n < 0 {
		sign, digits = "–", digits[1:]
	}
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "." + digits[i:]
	}
	return sign + digits
}

// signed is a change: +3, –2, 0.
func signed(n int) string {
	if n > 0 {
		return "+" + whole(n)
	}
	return whole(n)
}

// decimals is a number with its decimals: 12,35.
func decimals(d decimal.Decimal, places int32) string {
	text := strings.Replace(d.Abs().StringFixed(places), ".", ",", 1)
	if d.IsNegative() {
		text = "–" + text
	}
	return text
}

// share is a part in percent, with one decimal where there is one: 92,3%.
func share(part, all int) string {
	if all == 0 {
		return "0%"
	}
	return input.Comma(decimal.NewFromInt(int64(part)*100).DivRound(decimal.NewFromInt(int64(all)), 1)) + "%"
}

// barred is a bar with its figure: "12/19".
func barred(part, all int) []doc.Span {
	return []doc.Span{{Bar: &doc.Bar{Part: part, Whole: all}}, {Text: whole(part) + "/" + whole(all)}}
}

// named lists names, the first few of many.
func named(names []string, most int) string {
	if len(names) <= most {
		return strings.Join(names, ", ")
	}
	return strings.Join(names[:most], ", ") + " và " + whole(len(names)-most) + " đơn vị khác"
}

// row makes a row of plain texts; none of its cells stays empty.
func row(cells ...string) doc.Row {
	var r doc.Row
	for _, c := range cells {
		r.Cells = append(r.Cells, said(c, "–"))
	}
	return r
}
