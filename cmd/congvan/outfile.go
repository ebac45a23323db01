package main

import (
	"os"
	"path/filepath"
	"strings"

	"congvan/generator"

	"github.com/spf13/cobra"
)

// workbookName refuses a name for an Excel file that Excel would not open.
func workbookName(cmd *cobra.Command, flag, path string) error {
	if path == "" || strings.EqualFold(filepath.Ext(path), ".xlsx") {
		return nil
	}
	return wrongUsage(cmd, text{
		"--%[1]s ghi tệp Excel: tên phải có đuôi .xlsx, không phải «%[2]s»",
		"--%[1]s writes an Excel file: its name must end in .xlsx, unlike “%[2]s”",
	}, flag, path)
}

// overInput refuses to write over a file that the campaign was read from.
func overInput(cmd *cobra.Command, inputs []string, outputs ...string) error {
	for _, out := range outputs {
		for _, in := range inputs {
			if out != "" && sameFile(in, out) {
				return wrongUsage(cmd, text{
					"«%[1]s» là dữ liệu của đợt; không ghi đè lên nó",
					"“%[1]s” is what the campaign is read from; it is not written over",
				}, out)
			}
		}
	}
	return nil
}

// sameFile tells whether two paths lead to one file, by whatever way.
func sameFile(a, b string) bool {
	one, errOne := os.Stat(a)
	other, errOther := os.Stat(b)
	return errOne == nil && errOther == nil && os.SameFile(one, other)
}

// putFile writes a file whole or not at all.
func putFile(path string, content []byte) error {
	if err := generator.WriteFile(path, content); err != nil {
		return &failure{code: exitError, message: text{"không ghi được kết quả", "cannot write the output"}, cause: err}
	}
	return nil
}
