// Package save writes a campaign as the files of a folder, which package load
// reads back as the same campaign. It knows how the files look, not where
// they are kept.
package save

import (
	"bytes"
	"encoding/csv"
	"io/fs"
	"path"
	"slices"
	"strings"
	"unicode"

	"congvan/input"
	"congvan/templates"
)

// File is one file of a campaign's folder.
type File struct {
	Name    string // path inside the folder, with slashes
	Content []byte
}

// The names of the files.
const (
	mainFile   = "campaign.yaml"
	unitFile   = "units.csv"
	schemaFile = "campaign.schema.json"
	ownBody    = "mau-noi-dung.md.tmpl" // where the campaign names no file
	ownSet     = "bo-tieu-chi.yaml"
)

// Folder is a campaign as the files of its folder, campaign.yaml first. The
// same campaign gives the same bytes.
//
// What the campaign was read from does not show: its units are in one
// units.csv and its sections in campaign.yaml.
func Folder(c *input.Campaign) ([]File, error) {
	schema, err := fs.ReadFile(templates.SampleCampaign(), schemaFile)
	if err != nil {
		return nil, err
	}
	own := *c
	own.Annexes = slices.Clone(c.Annexes)
	own.UnitFiles, own.TaskFiles = nil, nil
	taken := map[string]bool{mainFile: true, unitFile: true, schemaFile: true}
	var beside []File
	if inCells(c.Units) && len(c.Units) > 0 {
		content, err := unitList(c.Units)
		if err != nil {
			return nil, err
		}
		beside = append(beside, File{unitFile, content})
		own.UnitFiles, own.Units = []string{unitFile}, nil
	}
	if c.BodyFile != "" {
		own.BodyFile = fileName(c.BodyFile, ownBody, taken)
		beside = append(beside, File{own.BodyFile, []byte(c.BodyText)})
	}
	if p := c.Criteria; p != nil && p.SetFile != "" && p.Set != nil {
		plan := *p
		plan.SetFile = fileName(p.SetFile, ownSet, taken)
		own.Criteria = &plan
		beside = append(beside, File{plan.SetFile, setFile(p.Set)})
	}
	more, err := besides(&own, taken)
	if err != nil {
		return nil, err
	}
	beside = append(beside, more...)
	files := append([]File{{mainFile, campaignFile(&own)}}, beside...)
	return append(files, File{schemaFile, schema}), nil
}

// fileName keeps the name a file had in its folder; a sheet's name is none.
func fileName(name, other string, taken map[string]bool) string {
	name = path.Clean(strings.ReplaceAll(name, `\`, "/"))
	if !fs.ValidPath(name) || path.Ext(name) == "" || strings.ContainsAny(name, ":!\x00") || taken[strings.ToLower(name)] {
		name = other
	}
	taken[strings.ToLower(name)] = true
	return name
}

// unitColumns are the columns of units.csv.
var unitColumns = []string{"code", "name", "kind", "aliases", "groups", "region", "valid_from", "valid_to", "successor"}

// unitList writes the units as CSV. The byte order mark makes Excel read its
// letters right.
func unitList(units []input.Unit) ([]byte, error) {
	var b bytes.Buffer
	b.WriteString("\ufeff")
	w := csv.NewWriter(&b)
	rows := [][]string{unitColumns}
	for _, u := range units {
		rows = append(rows, []string{
			u.Code, u.Name, u.Kind, strings.Join(u.Aliases, ";"), strings.Join(u.Groups, ";"), u.Region,
			day(u.ValidFrom), day(u.ValidTo), u.Successor,
		})
	}
	err := w.WriteAll(rows)
	return b.Bytes(), err
}

func day(d input.Date) string {
	if d.IsZero() {
		return ""
	}
	return d.String()
}

// inCells tells whether a list in CSV can hold the units: an alias or group
// with the mark that parts them stands in campaign.yaml only, and so does a
// row that would be blank, or a text that the reader of cells, who looks for
// the leavings of other programs, would change.
func inCells(units []input.Unit) bool {
	for _, u := range units {
		if u.Code == "" && u.Name == "" {
			return false
		}
		for _, s := range []string{u.Code, u.Name, u.Kind, u.Region, u.Successor} {
			if !printable(s) {
				return false
			}
		}
		for _, list := range [][]string{u.Aliases, u.Groups} {
			for _, s := range list {
				if s == "" || strings.ContainsAny(s, ";|") || !printable(s) {
					return false
				}
			}
		}
	}
	return true
}

func printable(s string) bool {
	return !strings.Contains(s, "  ") && strings.IndexFunc(s, func(r rune) bool { return !unicode.IsPrint(r) }) < 0
}
