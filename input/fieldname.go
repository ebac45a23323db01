package input

import "regexp"

// FieldName is how a message calls the field at a path to whoever wrote the
// campaign: the label or the header of a workbook, the key of a YAML file.
func (c *Campaign) FieldName(path string) string { return fieldNameIn(c.FieldNames, path) }

func fieldNameIn(names map[string]string, path string) string {
	general := entryNumber.ReplaceAllString(path, "[]")
	for _, key := range []string{general, lastEntry.ReplaceAllString(general, "")} {
		if name, known := names[key]; known {
			return name
		}
	}
	return FieldName(path)
}

var (
	entryNumber = regexp.MustCompile(`\[[0-9]+\]`)
	lastEntry   = regexp.MustCompile(`(\[\])+$`)
)
