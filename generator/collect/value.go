package collect

import (
	"math"
	"strconv"
	"strings"

	"congvan/input"

	"github.com/shopspring/decimal"
)

// Number is the answer as a figure; ok is false where the file stores a text.
// A percentage is between 0 and 100, as the form asks for it.
func (a Answer) Number() (d decimal.Decimal, ok bool) {
	f, err := strconv.ParseFloat(strings.TrimSpace(a.Text), 64)
	if err != nil || math.Abs(f) > largestNumber || (f != 0 && math.Abs(f) < 1/largestNumber) {
		return decimal.Decimal{}, false
	}
	// The shortest figure that is this float: Excel stores 0.29 as
	// 0.28999999999999998.
	d, err = decimal.NewFromString(strconv.FormatFloat(f, 'f', -1, 64))
	return d, err == nil
}

// largestNumber is beyond any figure of a commune, in any unit.
const largestNumber = 1e15

// Date is the answer as a day; ok is false where the file stores no serial
// number of a day.
func (a Answer) Date() (d input.Date, ok bool) {
	n, ok := a.Number()
	if !ok || n.LessThan(decimal.NewFromInt(firstSerial)) || n.GreaterThan(decimal.NewFromInt(lastSerial)) {
		return input.Date{}, false
	}
	return serialStart.AddDays(int(n.IntPart())), true
}

// Excel counts days from 30/12/1899; its first two months are off by one
// (it knows a 29/02/1900), so days before March 1900 are not taken.
var serialStart = input.Date{Year: 1899, Month: 12, Day: 30}

const (
	firstSerial = 61      // 01/03/1900
	lastSerial  = 2958465 // 31/12/9999
)
