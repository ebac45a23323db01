package main

import (
	"encoding/json"
	"fmt"
	"unicode/utf8"

	"congvan/input"

	"github.com/spf13/cobra"
)

// typesOptions are the flags of types.
type typesOptions struct{ json bool }

func newTypes(c *console) *cobra.Command {
	o := &typesOptions{}
	cmd := &cobra.Command{
		Use:   "types",
		Short: c.say(text{"Liệt kê 29 loại văn bản hành chính và mẫu của từng loại", "List the 29 types of documents with the model of each"}),
		Long: c.say(text{
			`Liệt kê các loại văn bản hành chính của Nghị định 30/2020/NĐ-CP: mã dùng trong
dispatch.type và init --type, chữ viết tắt trong số, ký hiệu, tên loại, tệp mẫu.`,
			`Lists the types of administrative documents of Decree 30/2020: the code for
dispatch.type and init --type, the abbreviation in numbers, the name, the model.`,
		}),
		Args: arguments(0, 0),
		RunE: func(*cobra.Command, []string) error { return runTypes(c, o) },
	}
	cmd.Flags().BoolVar(&o.json, "json", false, c.say(text{"in dạng JSON", "print as JSON"}))
	return cmd
}

// typeEntry is a type in JSON.
type typeEntry struct {
	Code         string `json:"code"`
	Abbreviation string `json:"abbreviation"`
	Name         string `json:"name"`
	Model        string `json:"model"`
}

// runTypes prints the types in the order of the decree.
func runTypes(c *console, o *typesOptions) error {
	entries := make([]typeEntry, 0, len(input.DocumentTypes()))
	for _, t := range input.DocumentTypes() {
		entries = append(entries, typeEntry{t.Code, t.Abbreviation, t.Name, "templates/dispatch/" + t.Code + ".md.tmpl"})
	}
	if o.json {
		e := json.NewEncoder(c.out)
		e.SetEscapeHTML(false)
		e.SetIndent("", "  ")
		return e.Encode(entries)
	}
	c.printTypes(entries)
	c.print(text{"\nBắt đầu một văn bản: congvan init --type MÃ THƯ-MỤC", "\nTo start a document: congvan init --type CODE DIR"})
	return nil
}

func (c *console) printTypes(entries []typeEntry) {
	rows := [][]string{{c.say(text{"MÃ", "CODE"}), c.say(text{"VIẾT TẮT", "ABBR."}), c.say(text{"TÊN LOẠI", "NAME"}), c.say(text{"MẪU", "MODEL"})}}
	for _, e := range entries {
		abbreviation := e.Abbreviation
		if abbreviation == "" {
			abbreviation = "–"
		}
		rows = append(rows, []string{e.Code, abbreviation, e.Name, e.Model})
	}
	for _, r := range rows {
		for i, cell := range r[:3] {
			fmt.Fprintf(c.out, "%s%*s", cell, [...]int{18, 10, 18}[i]-utf8.RuneCountInString(cell), "")
		}
		fmt.Fprintln(c.out, r[3])
	}
}

// typeCodes are the codes of all types, for flags and completion.
func typeCodes() []string {
	var codes []string
	for _, t := range input.DocumentTypes() {
		codes = append(codes, t.Code)
	}
	return codes
}
