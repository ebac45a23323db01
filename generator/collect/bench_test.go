package collect_test

import (
	"testing"

	"congvan/generator/collect"
)

func BenchmarkRead(b *testing.B) {
	raw := filled(b, phinhSang).bytes()
	r := reader()
	for b.Loop() {
		r.Read(collect.File{Name: "a.xlsx", Raw: raw})
	}
}
