package load_test

import (
	"bytes"
	"encoding"
	"encoding/json"
	"io/fs"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"congvan/input"
	"congvan/templates"
)

const schemaFile = "campaign.schema.json"

func schemaBytes(t *testing.T) []byte {
	t.Helper()
	raw, err := fs.ReadFile(templates.SampleCampaign(), schemaFile)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

// Editors accept the sample, the examples and the campaigns of the tests.
func TestSchemaAcceptsCampaigns(t *testing.T) {
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(schemaBytes(t)))
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource(schemaFile, doc); err != nil {
		t.Fatal(err)
	}
	schema, err := compiler.Compile(schemaFile)
	if err != nil {
		t.Fatal(err)
	}
	folders := map[string]fs.FS{"sample": templates.SampleCampaign(), "small": small(t), "single": reportFiles(besides)}
	for _, name := range exampleFolders(t) {
		folders[name] = os.DirFS(examples + "/" + name)
	}
	for name, folder := range folders {
		raw, err := fs.ReadFile(folder, "campaign.yaml")
		if err != nil {
			t.Fatal(err)
		}
		var value any
		if err := yaml.Unmarshal(raw, &value); err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(value); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// The schema has the fields of the Go structs, no more and no fewer, each
// with a description.
func TestSchemaMatchesTheModel(t *testing.T) {
	var root map[string]any
	if err := json.Unmarshal(schemaBytes(t), &root); err != nil {
		t.Fatal(err)
	}
	w := &schemaWalk{t: t, defs: root["$defs"].(map[string]any)}
	w.compare("campaign", reflect.TypeFor[input.Campaign](), root)
}

type schemaWalk struct {
	t    *testing.T
	defs map[string]any
}

func (w *schemaWalk) resolve(node any) map[string]any {
	m := node.(map[string]any)
	if ref, ok := m["$ref"].(string); ok {
		return w.defs[strings.TrimPrefix(ref, "#/$defs/")].(map[string]any)
	}
	return m
}

func (w *schemaWalk) compare(path string, t reflect.Type, node any) {
	schema := w.resolve(node)
	if m := node.(map[string]any); m["description"] == nil && schema["description"] == nil && !strings.HasSuffix(path, "[]") {
		w.t.Errorf("%s has no description", path)
	}
	switch {
	case reflect.PointerTo(t).Implements(reflect.TypeFor[encoding.TextUnmarshaler]()):
	case t.Kind() == reflect.Pointer:
		w.compare(path, t.Elem(), node)
	case t.Kind() == reflect.Slice:
		w.compare(path+"[]", t.Elem(), schema["items"])
	case t.Kind() == reflect.Struct:
		w.fields(path, t, schema)
	}
}

func (w *schemaWalk) fields(path string, t reflect.Type, schema map[string]any) {
	properties, _ := schema["properties"].(map[string]any)
	if schema["additionalProperties"] != false {
		w.t.Errorf("%s allows fields that are not known", path)
	}
	var want, got []string
	for i := range t.NumField() {
		tag := t.Field(i).Tag.Get("yaml")
		if tag == "-" || tag == "" {
			continue
		}
		want = append(want, tag)
		if property, ok := properties[tag]; ok {
			w.compare(path+"."+tag, t.Field(i).Type, property)
		}
	}
	for name := range properties {
		got = append(got, name)
	}
	slices.Sort(want)
	slices.Sort(got)
	if diff := cmp.Diff(want, got); diff != "" {
		w.t.Errorf("fields of %s (-Go +schema):\n%s", path, diff)
	}
}

// docs/input.md names every field.
func TestFieldsAreDocumented(t *testing.T) {
	doc, err := os.ReadFile("../../docs/input.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, tag := range yamlTags(reflect.TypeFor[input.Campaign](), nil) {
		if !regexp.MustCompile("[`.]" + tag + "\\b").Match(doc) {
			t.Errorf("docs/input.md does not name the field %s", tag)
		}
	}
}

func yamlTags(t reflect.Type, all []string) []string {
	switch t.Kind() {
	case reflect.Pointer, reflect.Slice:
		return yamlTags(t.Elem(), all)
	case reflect.Struct:
		for i := range t.NumField() {
			if tag := t.Field(i).Tag.Get("yaml"); tag != "-" && tag != "" {
				all = yamlTags(t.Field(i).Type, append(all, tag))
			}
		}
	}
	return all
}

// Editors find the schema by the first line of the sample.
func TestSchemaIsInTheSample(t *testing.T) {
	raw, err := fs.ReadFile(templates.SampleCampaign(), "campaign.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(string(raw), "# yaml-language-server: $schema="+schemaFile+"\n") {
		t.Error("the first line of the sample does not name the schema")
	}
}
