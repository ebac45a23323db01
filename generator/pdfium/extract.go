package pdfium

import (
	"context"
	"fmt"

	"github.com/klippa-app/go-pdfium/requests"
)

// Extract makes a file of some pages of another, counted from 0, in the order
// given. A page that is not there is ErrNoPage.
func Extract(ctx context.Context, raw []byte, pages []int) ([]byte, error) {
	f, err := start(ctx)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if err := f.do(f.create); err != nil {
		return nil, err
	}
	source, count, err := f.load(raw)
	if err != nil {
		return nil, err
	}
	for _, i := range pages {
		if i < 0 || i >= count {
			return nil, fmt.Errorf("%w: %d of %d", ErrNoPage, i+1, count)
		}
	}
	err = f.do(func() error {
		_, err := f.module.FPDF_ImportPagesByIndex(&requests.FPDF_ImportPagesByIndex{Source: source, Destination: f.document, PageIndices: pages})
		return err
	})
	if err != nil {
		return nil, err
	}
	return f.save()
}
