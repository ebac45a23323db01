package generator

import (
	"bytes"
	"path"

	"congvan/generator/collect"
	"congvan/generator/compose"
	"congvan/generator/xlsx"
	"congvan/input"
)

// What goes back to a unit, after its FileName or in its folder.
const (
	correctionSuffix = "-phieu-sua.xlsx"
	letterSuffix     = "-thong-bao.pdf"
	messageName      = "tin-nhan.txt"
)

// toMend tells whether something is asked back: an error to mend, a warning to
// look at, or another file.
func toMend(r collect.Reading) bool {
	return r.Refused != nil || r.Count(input.Error)+r.Count(input.Warning) > 0
}

// partsOf lists what a unit gets. A refused file has no answers that could be
// carried into a correction sheet.
func (s *sending) partsOf(unit int) []part {
	stem, reading := s.job.Campaign.Units[unit].FileName(), s.job.Answered[unit]
	in := func(name string) string { return path.Join(stem, name) }
	var parts []part
	if toMend(reading) && reading.Refused == nil {
		parts = append(parts, part{unit: unit, path: in(stem + correctionSuffix), from: reading, make: func() ([]byte, error) { return s.correction(unit, reading) }})
	}
	if toMend(reading) {
		parts = append(parts, part{unit: unit, path: in(stem + letterSuffix), from: reading, make: func() ([]byte, error) {
			return SendBackPDF(s.job.Campaign, s.job.Period, unit, reading, s.letterOptions(), s.family, s.job.Tool)
		}})
	}
	return append(parts, part{unit: unit, path: in(messageName), from: reading, make: func() ([]byte, error) {
		return []byte(compose.SendBackMessage(s.job.Campaign, s.job.Period, unit, reading, s.letterOptions()) + "\n"), nil
	}})
}

func (s *sending) letterOptions() compose.LetterOptions {
	return compose.LetterOptions{Today: s.job.Today, Due: s.job.Due}
}

func (s *sending) sheetOptions(unit int) xlsx.Options {
	o := xlsx.Options{Now: s.now, Version: s.job.Tool, Fonts: s.family, Plain: compose.Plain, Period: s.job.Period}
	if s.job.Previous != nil && unit != NoUnit {
		o.Previous = s.job.Previous(unit)
	}
	return o
}

// correction is the sheet issued anew, with the unit's own answers.
func (s *sending) correction(unit int, r collect.Reading) ([]byte, error) {
	var content bytes.Buffer
	err := xlsx.WriteCorrection(&content, s.job.Campaign, r, s.sheetOptions(unit))
	return content.Bytes(), err
}
