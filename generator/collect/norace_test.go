//go:build !race

package collect_test

// raced tells whether the race detector is on.
const raced = false
