package load

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"congvan/input"
	"congvan/templates"
)

// set reads the set of criteria that the campaign judges by: the office's own
// file, or a built-in one.
func (l *loader) set() error {
	p := l.c.Criteria
	switch {
	case p == nil:
		return nil
	case p.SetFile != "":
		raw, ok, err := l.read(p.SetFile, l.c.Places.Of("criteria.set_file"))
		if ok {
			p.Set = l.criteriaSet(p.SetFile, raw)
		}
		return err
	case p.SetID != "":
		return l.builtIn(p)
	}
	return nil
}

func (l *loader) builtIn(p *input.CriteriaPlan) error {
	ids, err := BuiltInSets()
	if err != nil {
		return err
	}
	if !slices.Contains(ids, p.SetID) {
		l.problems.Add(l.c.Places.Of("criteria.set"), input.UnknownSet, p.SetID, strings.Join(ids, ", "))
		return nil
	}
	name := "criteria/" + p.SetID + ".yaml"
	raw, err := fs.ReadFile(templates.Criteria, name)
	if err != nil {
		return fmt.Errorf("reading a built-in set: %w", err)
	}
	p.Set = l.criteriaSet(name, raw)
	return nil
}

// BuiltInSets lists the ids of the sets of criteria that congvan brings, in
// alphabetical order.
func BuiltInSets() ([]string, error) {
	names, err := fs.Glob(templates.Criteria, "criteria/*.yaml")
	if err != nil {
		return nil, fmt.Errorf("listing the built-in sets: %w", err)
	}
	for i, name := range names {
		names[i] = strings.TrimSuffix(strings.TrimPrefix(name, "criteria/"), ".yaml")
	}
	return names, nil
}

// criteriaSet decodes a set; nil where its file is no YAML.
func (l *loader) criteriaSet(file string, raw []byte) *input.CriteriaSet {
	root, ok := l.parse(file, raw)
	if !ok {
		return nil
	}
	s := &input.CriteriaSet{Places: input.Places{}}
	d := &decoder{file: file, places: s.Places, unread: &s.Unread, problems: &l.problems}
	d.document(root, s)
	return s
}
