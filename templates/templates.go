// Package templates holds what the documents say and which columns a sheet
// has: the body models, the national sets of criteria, the reference campaign
// and the [Form]. It holds no logic of pages or workbooks.
package templates

import (
	"embed"
	"io/fs"
)

// Criteria has the national sets of criteria, criteria/ID.yaml.
//
//go:embed criteria/*.yaml
var Criteria embed.FS

// Sample has the reference campaign (Tuần Giáo 2022) under sample/.
//
//go:embed sample
var Sample embed.FS

// UnitLists has lists of units that held at some time, units/PLACE-YEAR.csv,
// with the mergers of 1 July 2025 as the column successor.
//
//go:embed units/*.csv
var UnitLists embed.FS

// SampleCampaign is the folder of the reference campaign.
func SampleCampaign() fs.FS {
	sub, err := fs.Sub(Sample, "sample")
	if err != nil {
		panic(err) // the name is a valid path
	}
	return sub
}
