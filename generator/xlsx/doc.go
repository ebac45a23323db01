// Package xlsx makes one unit's tracking workbook (phiếu theo dõi) of a
// campaign, as templates.Form says: tables to fill in, a summary that counts
// while they are filled in, a page to sign, a guide, and the stamp by which the
// returned file is known again; and what goes back: the correction of a
// returned sheet, and the clerk's table of all problems. It is the only package
// that writes with excelize.
//
// It must not know where the workbook is kept, how a returned file is read, or
// what the time is; it is told.
package xlsx
