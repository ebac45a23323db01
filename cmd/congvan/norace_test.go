//go:build !race

package main

// raced tells whether the race detector is on.
const raced = false
