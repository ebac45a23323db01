// Package xlsx makes one unit's tracking workbook (phiếu theo dõi) of a
// campaign, as templates.Form says: tables to fill in, a summary that counts
// while they are filled in, a guide, and the stamp by which the returned file
// is known again. It is the only package that writes with excelize.
//
// It must not know where the workbook is kept, what a unit answered, or what
// the time is; it is told.
package xlsx
