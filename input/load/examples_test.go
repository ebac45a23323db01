package load_test

import (
	"io/fs"
	"os"
	"path"
	"testing"

	"congvan/input/load"
)

// examples has a folder for each type of document.
const examples = "../../templates/examples"

func exampleFolders(t *testing.T) []string {
	t.Helper()
	names, err := fs.Glob(os.DirFS(examples), "*/"+load.MainFile)
	if err != nil {
		t.Fatal(err)
	}
	for i, name := range names {
		names[i] = path.Dir(name)
	}
	return names
}

// The example campaigns have no problems at all.
func TestExamples(t *testing.T) {
	names := exampleFolders(t)
	if len(names) == 0 {
		t.Skip("no campaigns under " + examples)
	}
	for _, name := range names {
		t.Run(name, func(t *testing.T) {
			_, problems, err := load.Campaign(os.DirFS(examples+"/"+name), name)
			if err != nil || len(problems) > 0 {
				t.Errorf("%v\n%s", err, found(problems))
			}
		})
	}
}
