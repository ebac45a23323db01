package pdfium

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/klippa-app/go-pdfium"
	fault "github.com/klippa-app/go-pdfium/errors"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

// What may be wrong with a file. Test with errors.Is.
var (
	ErrNotPDF   = errors.New("not a PDF file")
	ErrPassword = errors.New("the PDF is protected by a password")
	ErrDamaged  = errors.New("the PDF is damaged")
	ErrTooLarge = errors.New("the PDF is too large")
	ErrTooSlow  = errors.New("the PDF takes too long")
	ErrNoPage   = errors.New("the PDF has no such page")
)

// Limits against hostile and mistaken files.
const (
	MaxBytes = 256 << 20        // the file
	MaxPages = 2000             // a file of more is no dispatch
	patience = 30 * time.Second // for one page, one image or one file
)

// File is an open PDF. It is safe for many goroutines, which take turns; for
// work in parallel open one for each.
type File struct {
	mu       sync.Mutex
	ctx      context.Context // of Open: a file lives no longer than the work it was opened for
	module   pdfium.Pdfium
	document references.FPDF_DOCUMENT
	pages    int
	stopped  error // why the module was stopped

	eachLetter bool // see reader; only tests set it
}

// Open reads a PDF. When ctx ends, whatever is being done with the file stops.
// The error is one of those above, or the system's. Close the file.
func Open(ctx context.Context, raw []byte) (*File, error) {
	if !bytes.Contains(raw[:min(len(raw), 1024)], []byte("%PDF-")) { // as readers do: junk may come first
		return nil, ErrNotPDF
	}
	f, err := start(ctx)
	if err != nil {
		return nil, err
	}
	if f.document, f.pages, err = f.load(raw); err != nil {
		f.Close()
		return nil, err
	}
	return f, nil
}

// start is a file with nothing in it yet.
func start(ctx context.Context) (*File, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	pool, err := engine()
	if err != nil {
		return nil, fmt.Errorf("starting PDFium: %w", err)
	}
	module, err := pool.GetInstanceWithContext(ctx)
	if err != nil {
		return nil, fmt.Errorf("starting PDFium: %w", err)
	}
	return &File{ctx: ctx, module: module}, nil
}

// load opens a document in f's module, f's own or one to take pages from.
func (f *File) load(raw []byte) (document references.FPDF_DOCUMENT, pages int, err error) {
	if len(raw) > MaxBytes {
		return "", 0, fmt.Errorf("%w: %d MB, at most %d", ErrTooLarge, len(raw)>>20, MaxBytes>>20)
	}
	err = f.do(func() error {
		opened, err := f.module.OpenDocument(&requests.OpenDocument{File: &raw})
		if err != nil {
			return openFault(err)
		}
		count, err := f.module.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: opened.Document})
		if err != nil {
			return damaged(err)
		}
		document, pages = opened.Document, count.PageCount
		return nil
	})
	switch {
	case err != nil:
		return "", 0, err
	case pages == 0:
		return "", 0, fmt.Errorf("%w: it has no pages", ErrDamaged)
	case pages > MaxPages:
		return "", 0, fmt.Errorf("%w: %d pages, at most %d", ErrTooLarge, pages, MaxPages)
	}
	return document, pages, nil
}

func openFault(err error) error {
	if errors.Is(err, fault.ErrPassword) || errors.Is(err, fault.ErrSecurity) {
		return ErrPassword
	}
	return damaged(err)
}

func damaged(err error) error { return fmt.Errorf("%w: %w", ErrDamaged, err) }

// PageCount is how many pages the file has, at least one.
func (f *File) PageCount() int { return f.pages }

// Close frees the file. It may be called twice.
func (f *File) Close() error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.stopped != nil {
		return nil
	}
	f.stopped = errClosed
	return f.module.Close()
}

var errClosed = errors.New("the PDF is closed")

// do runs work in the module, one at a time, and stops the module when the
// context ends or patience does; nothing else can be done with the file then.
func (f *File) do(work func() error) (err error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.stopped != nil {
		return f.stopped
	}
	ctx, cancel := context.WithTimeoutCause(f.ctx, patience, ErrTooSlow)
	defer cancel()
	killed := make(chan struct{})
	stop := context.AfterFunc(ctx, func() { defer close(killed); f.kill() })
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("%w: %v", ErrDamaged, p)
		}
		if !stop() { // the module is being stopped: whatever the work says comes from that
			<-killed
			f.stopped = context.Cause(ctx)
			err = f.stopped
		}
	}()
	return work()
}

func (f *File) kill() {
	defer func() { _ = recover() }() // a module in mid-work may be in any state
	_ = f.module.Kill()
}

// page loads a page, hands it to work and lets it go.
func (f *File) page(i int, work func(requests.Page) error) error {
	if i < 0 || i >= f.pages {
		return fmt.Errorf("%w: %d of %d", ErrNoPage, i+1, f.pages)
	}
	return f.do(func() error {
		loaded, err := f.module.FPDF_LoadPage(&requests.FPDF_LoadPage{Document: f.document, Index: i})
		if err != nil {
			return damaged(err)
		}
		defer f.module.FPDF_ClosePage(&requests.FPDF_ClosePage{Page: loaded.Page})
		return work(requests.Page{ByReference: &loaded.Page})
	})
}
