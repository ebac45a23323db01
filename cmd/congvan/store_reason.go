package main

import (
	"context"
	"errors"

	"congvan/generator/register"
)

// notStored is a store that cannot be used; nil stays nil.
func notStored(path string, err error) error {
	if err == nil || errors.Is(err, context.Canceled) || errors.As(err, new(*failure)) {
		return err
	}
	f := &failure{
		code:    exitError,
		message: text{"không dùng được kho lưu phiếu %[1]s", "cannot use the store of returns %[1]s"},
		args:    []any{path},
		cause:   err,
	}
	for _, s := range storeReasons {
		if errors.Is(err, s.is) {
			f.hint = s.hint
		}
	}
	return f
}

// storeReasons say what may be wrong with a store and what to do about it.
var storeReasons = []struct {
	is         error
	says, hint text
}{
	{
		register.ErrNotStore,
		text{"không phải kho lưu phiếu của congvan", "not a store of congvan"},
		text{"đổi tên tệp ấy hoặc chỉ chỗ khác bằng --store; congvan không ghi đè lên nó", "rename that file or name another place with --store; congvan does not write over it"},
	},
	{
		register.ErrNewer,
		text{"kho do bản congvan mới hơn ghi", "the store was written by a newer congvan"},
		text{"dùng bản congvan mới nhất", "use the newest congvan"},
	},
	{
		register.ErrDamaged,
		text{"kho bị hỏng", "the store is damaged"},
		text{"giữ nguyên tệp ấy, lấy lại bản sao lưu, hoặc thu lại các tệp đã nhận vào kho mới bằng --store", "keep that file, restore a backup, or collect the files again into a new store with --store"},
	},
	{
		register.ErrReadOnly,
		text{"không ghi được vào kho", "the store cannot be written to"},
		text{"kiểm tra quyền ghi vào thư mục của đợt, hoặc chỉ chỗ khác bằng --store", "check the rights to write to the campaign's folder, or name another place with --store"},
	},
	{
		register.ErrBusy,
		text{"chương trình khác đang ghi vào kho", "another program is writing to the store"},
		text{"đợi chương trình kia xong rồi chạy lại", "wait until it is done and run again"},
	},
	{
		register.ErrFull,
		text{"đĩa đã đầy", "the disk is full"},
		text{"xóa bớt tệp rồi chạy lại", "delete some files and run again"},
	},
}

// storeReason says in the user's language what is wrong with a store, "" where
// it is something else.
func (c *console) storeReason(err error) string {
	for _, s := range storeReasons {
		if errors.Is(err, s.is) {
			return c.say(s.says)
		}
	}
	return ""
}
