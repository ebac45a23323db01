package xlsx

import (
	"os/exec"
	"path/filepath"
	"testing"
)

// ByLibreOffice is a workbook as LibreOffice saves it.
func ByLibreOffice(t *testing.T, raw []byte) []byte {
	t.Helper()
	return converted(t, tool(t, "soffice"), raw, "xlsx")
}

// ByOpenpyxl is a workbook as openpyxl saves it.
func ByOpenpyxl(t *testing.T, raw []byte) []byte {
	t.Helper()
	python := pythonWith(t, "openpyxl")
	file := filepath.Join(t.TempDir(), "a.xlsx")
	write(t, file, raw)
	script := "import sys, openpyxl, io\nw = openpyxl.load_workbook(sys.argv[1]); b = io.BytesIO(); w.save(b); sys.stdout.buffer.write(b.getvalue())"
	out, err := exec.Command(python, "-c", script, file).Output()
	if err != nil {
		t.Fatal(err)
	}
	return out
}
