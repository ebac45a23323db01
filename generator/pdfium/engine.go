// Package pdfium reads finished PDF files, ours and strangers': what stands on
// each page and where, a page as an image, and files laid over or joined to
// one another. It is the only package that knows PDFium, which runs here as
// WebAssembly: no C compiler, and a hostile file is shut in. It knows nothing
// of dispatches.
//
// PDFium is compiled once per machine (some seconds) and kept in the user's
// cache folder; after that a process starts it in a fifth of a second, when
// the first file is opened.
package pdfium

import (
	"os"
	"path/filepath"
	"sync"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"
)

// memoryPages is what one file may take while it is open, in pages of 64 KB:
// 512 MB, several times what a scanned dispatch of 100 pages needs.
const memoryPages = 8192

// engine is PDFium, started by the first file that is opened.
var engine = sync.OnceValues(func() (pdfium.Pool, error) {
	if cache, err := compilationCache(); err == nil {
		if pool, err := webassembly.Init(configuration(cache)); err == nil {
			return pool, nil
		}
	}
	// A full disk or a damaged cache costs time, not the work.
	return webassembly.Init(configuration(wazero.NewCompilationCache()))
})

func compilationCache() (wazero.CompilationCache, error) {
	dir, err := os.UserCacheDir()
	if err != nil {
		return nil, err
	}
	return wazero.NewCompilationCacheWithDir(filepath.Join(dir, "congvan", "pdfium"))
}

// configuration gives every open file a module of its own, which sees no disk
// and can be stopped in the middle of its work.
func configuration(cache wazero.CompilationCache) webassembly.Config {
	return webassembly.Config{
		MaxTotal: -1, // whoever waited for a free one while holding another would wait for ever
		FSConfig: wazero.NewFSConfig(),
		Stdout:   discard{},
		Stderr:   discard{},
		// Files are made, never encrypted, by this module: the same bytes every time.
		RandomSource: zeroes{},
		RuntimeConfig: wazero.NewRuntimeConfig().
			WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling).
			WithMemoryLimitPages(memoryPages).
			WithCloseOnContextDone(true).
			WithCompilationCache(cache),
	}
}

// discard takes what PDFium's own messages would put on the terminal.
type discard struct{}

func (discard) Write(p []byte) (int, error) { return len(p), nil }

// zeroes is a source of randomness without any.
type zeroes struct{}

func (zeroes) Read(p []byte) (int, error) {
	clear(p)
	return len(p), nil
}
