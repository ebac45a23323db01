//go:build race

package collect_test

// raced: the race detector makes everything many times slower, and a part
// of the mutations shows it all that a thousand do.
const raced = true
