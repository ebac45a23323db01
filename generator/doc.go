// Package generator is the pipeline: it takes a campaign that was found to be
// in order and writes, for every unit, its dispatch and its tracking sheet,
// then the manifest that says what stands in the folder.
//
// [Run] is the list of steps. The packages below it make the content; this one
// only decides which files there are, who makes them at what time, and that
// none is ever seen half written. It does not read campaigns, keep registers,
// print, or look at the clock: whoever calls it does.
package generator
