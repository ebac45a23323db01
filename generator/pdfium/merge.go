package pdfium

import (
	"bytes"
	"context"
	"errors"
	"fmt"

	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/structs"
)

// Stamp is a PDF whose first page is to be drawn over a page of another file.
type Stamp struct {
	Page int // counted from 0
	PDF  []byte
}

// Overlay draws stamps over pages of base, each upright on the page as it is
// shown, cut and turned as its file says; a stamp is as large as the page is
// shown. Everything else of base
// stays: text, fonts, document information. The same files give the same bytes.
func Overlay(ctx context.Context, base []byte, stamps ...Stamp) ([]byte, error) {
	f, err := Open(ctx, base)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	for _, s := range stamps {
		source, _, err := f.load(s.PDF)
		if err != nil {
			return nil, fmt.Errorf("reading what to lay over page %d: %w", s.Page+1, err)
		}
		if err := f.stamp(s.Page, source); err != nil {
			return nil, fmt.Errorf("laying over page %d: %w", s.Page+1, err)
		}
	}
	return f.save()
}

// stamp draws the first page of source over page i. go-pdfium 1.21.4 hands the
// two documents to PDFium in the wrong order, hence the names crossed here;
// TestOverlayAndJoin fails when that is mended.
func (f *File) stamp(i int, source references.FPDF_DOCUMENT) error {
	var form references.FPDF_XOBJECT
	err := f.do(func() error {
		made, err := f.module.FPDF_NewXObjectFromPage(&requests.FPDF_NewXObjectFromPage{Source: f.document, Destination: source})
		if err == nil {
			form = made.XObject
		}
		return err
	})
	if err != nil {
		return err
	}
	return f.page(i, func(ref requests.Page) error {
		object, err := f.module.FPDF_NewFormObjectFromXObject(&requests.FPDF_NewFormObjectFromXObject{XObject: form})
		if err != nil {
			return err
		}
		if err := f.upright(ref, object.PageObject); err != nil {
			return err
		}
		if _, err := f.module.FPDFPage_InsertObject(&requests.FPDFPage_InsertObject{Page: ref, PageObject: object.PageObject}); err != nil {
			return err
		}
		_, err = f.module.FPDFPage_GenerateContent(&requests.FPDFPage_GenerateContent{Page: ref})
		return err
	})
}

// upright turns what is laid over a page as the page is turned and cut.
func (f *File) upright(ref requests.Page, object references.FPDF_PAGEOBJECT) error {
	s, err := f.sheet(ref)
	if err != nil {
		return err
	}
	fromFoot := matrix{1, 0, 0, -1, 0, s.height} // a stamp is measured from its lower left corner
	m := fromFoot.then(s.view.inverse())
	_, err = f.module.FPDFPageObj_SetMatrix(&requests.FPDFPageObj_SetMatrix{PageObject: object, Transform: structs.FPDF_FS_MATRIX{
		A: float32(m.a), B: float32(m.b), C: float32(m.c), D: float32(m.d), E: float32(m.e), F: float32(m.f),
	}})
	return err
}

// Join makes one file of all pages of the given files, in order. Of the files
// themselves, such as their titles, it keeps nothing. The same files give the
// same bytes.
func Join(ctx context.Context, files ...[]byte) ([]byte, error) {
	if len(files) == 0 {
		return nil, errors.New("joining no files")
	}
	f, err := start(ctx)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if err := f.do(f.create); err != nil {
		return nil, err
	}
	for i, raw := range files {
		if err := f.append(raw); err != nil {
			return nil, fmt.Errorf("joining file %d: %w", i+1, err)
		}
	}
	return f.save()
}

func (f *File) create() error {
	made, err := f.module.FPDF_CreateNewDocument(&requests.FPDF_CreateNewDocument{})
	if err != nil {
		return err
	}
	f.document = made.Document
	return nil
}

func (f *File) append(raw []byte) error {
	source, pages, err := f.load(raw)
	if err != nil {
		return err
	}
	if f.pages+pages > MaxPages {
		return fmt.Errorf("%w: %d pages, at most %d", ErrTooLarge, f.pages+pages, MaxPages)
	}
	err = f.do(func() error {
		_, err := f.module.FPDF_ImportPagesByIndex(&requests.FPDF_ImportPagesByIndex{Source: source, Destination: f.document, Index: f.pages})
		return err
	})
	if err != nil {
		return err
	}
	f.pages += pages
	return nil
}

func (f *File) save() ([]byte, error) {
	var out bytes.Buffer
	err := f.do(func() error {
		_, err := f.module.FPDF_SaveAsCopy(&requests.FPDF_SaveAsCopy{
			Document: f.document, Flags: requests.SaveFlagNoIncremental, FileWriter: &out,
		})
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("saving PDF: %w", err)
	}
	return out.Bytes(), nil
}
