// Package input is what the office means: the campaign (one dispatch, its
// units, its tasks, its criteria) as plain data, the rules it must obey, and
// the problems found in it, said in Vietnamese or English.
//
// It reads no file and knows no format: package load fills a [Campaign] from
// a folder and records in [Places] where each value stood; [Validate] judges
// it. It imports nothing else of congvan.
package input
