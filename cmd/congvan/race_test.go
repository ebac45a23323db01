//go:build race

package main

// raced: the race detector makes everything many times slower, and one period
// shows it all that three do.
const raced = true
