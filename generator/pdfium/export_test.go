package pdfium

// PageEachLetter reads a page asking PDFium for everything of every letter.
func (f *File) PageEachLetter(i int) (Page, error) {
	f.eachLetter = true
	defer func() { f.eachLetter = false }()
	return f.Page(i)
}
