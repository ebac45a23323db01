package load

import (
	"reflect"
	"strconv"

	"github.com/goccy/go-yaml/ast"

	"congvan/input"
)

// targets fills an indicator's thresholds: by region, or by year and region.
// The shape tells which, since by_year may stand after them.
func (d *decoder) targets(n ast.Node, path string, dst reflect.Value) {
	i := dst.Addr().Interface().(*input.Indicator)
	entries, ok := n.(ast.MapNode)
	if !ok {
		d.wrongType(n, path, expectedTargets)
		return
	}
	for it := entries.MapRange(); it.Next(); {
		key := keyName(it.Key())
		at := input.Field(path, key)
		if d.givenTwice(it.Key(), at) || isNull(it.Value()) {
			continue
		}
		if regions, ok := it.Value().(ast.MapNode); ok {
			d.yearTargets(it.Key(), regions, at, i)
			continue
		}
		if goal, ok := d.goal(it.Value(), at); ok {
			if i.Targets == nil {
				i.Targets = input.GoalSet{}
			}
			i.Targets[key] = goal
		}
	}
}

func (d *decoder) yearTargets(key ast.MapKeyNode, regions ast.MapNode, path string, i *input.Indicator) {
	year, err := strconv.Atoi(keyName(key))
	if err != nil {
		d.fail(d.placeOf(key), path, input.BadYear, keyName(key))
		return
	}
	goals := input.GoalSet{}
	for it := regions.MapRange(); it.Next(); {
		at := input.Field(path, keyName(it.Key()))
		if d.givenTwice(it.Key(), at) || isNull(it.Value()) {
			continue
		}
		if goal, ok := d.goal(it.Value(), at); ok {
			goals[keyName(it.Key())] = goal
		}
	}
	if i.YearTargets == nil {
		i.YearTargets = map[int]input.GoalSet{}
	}
	i.YearTargets[year] = goals
}

func (d *decoder) goal(n ast.Node, path string) (input.Goal, bool) {
	if !isScalar(n) {
		d.wrongType(n, path, expectedTargets)
		return input.Goal{}, false
	}
	d.places[path] = d.placeOf(n)
	return input.NewGoal(sourceText(n)), true
}

// givenTwice tells a key of thresholds that stood before, and records it.
func (d *decoder) givenTwice(key ast.MapKeyNode, path string) bool {
	if _, twice := d.places[path]; twice {
		d.problems.Add(d.placeOf(key), input.DuplicateKey, keyName(key))
		return true
	}
	d.places[path] = d.placeOf(key)
	return false
}
